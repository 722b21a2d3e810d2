//! The intermediate representation: the functions and types described by a document.

use super::SpecError;
use super::names;
use super::overrides::{self, Null, Overrides, ParameterKind, fits};
use super::schema::{self, Discriminator, Field, Format, Node, Object, Reader, Schema, Schemas, Union};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The contents of all generated files.
pub(crate) struct Api {
    pub(crate) version: String,
    pub(crate) functions: Vec<Function>,
    /// The types, by name.
    pub(crate) items: BTreeMap<String, Item>,
    /// The file of each type.
    pub(crate) files: BTreeMap<String, String>,
    /// The webhook payloads: the variant of each kind, and the type of its data.
    pub(crate) payloads: Vec<(String, String)>,
}

/// One operation.
#[derive(Debug)]
pub(crate) struct Function {
    pub(crate) name: String,
    /// The resource, with dots between its parts.
    pub(crate) group: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) parameters: Vec<String>,
    pub(crate) input: Input,
    pub(crate) returns: ReturnType,
    pub(crate) token: Token,
    pub(crate) scopes: Vec<String>,
    pub(crate) errors: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Input {
    None,
    Query(String),
    Json(String),
    Form(String),
}

impl Function {
    /// Returns the file of the resource, and its feature.
    pub(crate) fn file(&self) -> String {
        self.group.replace('.', "_")
    }
}

impl Input {
    pub(crate) fn type_name(&self) -> Option<&str> {
        match self {
            Self::None => None,
            Self::Query(name) | Self::Json(name) | Self::Form(name) => Some(name),
        }
    }
}

/// The result of a call.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ReturnType {
    Nothing,
    Csv,
    Value(String),
    /// A value, or an empty response if there is none yet.
    Maybe(String),
    Page(String),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Token {
    Organization,
    Customer,
    None,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Item {
    Object(ObjectType),
    Union(UnionType),
    Enum(Vec<(String, String)>),
    Tuple(Vec<(&'static str, String)>),
}

/// The side that creates values of a type.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Direction {
    pub(crate) sent: bool,
    pub(crate) received: bool,
    /// The body of an update.
    updates: bool,
    /// A part of the body of an update.
    in_update: bool,
    /// A part of a request that is not an update.
    in_other: bool,
}

impl Direction {
    /// Returns whether null means something other than an absent value. It does in updates, and in types that only
    /// updates contain.
    pub(crate) fn patches(self) -> bool {
        self.updates || self.in_update && !self.in_other && !self.received
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ObjectType {
    pub(crate) direction: Direction,
    pub(crate) constants: Vec<(String, Value)>,
    pub(crate) fields: Vec<Member>,
    pub(crate) additional: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) json: String,
    /// The type without `Option` or `Patch`.
    pub(crate) kind: String,
    pub(crate) required: bool,
    pub(crate) nullable: bool,
    /// Whether a recorded exchange shows that null clears it.
    pub(crate) clears: bool,
    pub(crate) notes: String,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct UnionType {
    pub(crate) direction: Direction,
    pub(crate) discriminator: Discriminator,
    /// The name and the type.
    pub(crate) variants: Vec<(String, String)>,
}

/// The maximum nesting of types. Types of the API are nested up to twelve levels.
const DEEPEST: usize = 64;

/// Reads a document.
pub(crate) fn read(document: &Value, overrides: &Overrides) -> Result<Api, SpecError> {
    let document = Node::root(document);
    let version = document.text_of("openapi")?;
    if !version.starts_with("3.1") {
        return Err(document.error(&format!("is OpenAPI {version:?}, not 3.1")));
    }
    let info = document.get("info").ok_or_else(|| document.error("has no info"))?;
    let api_version = info.get("version").ok_or_else(|| info.error("has no version"))?.text()?.to_owned();
    let reader = Reader::new(&document)?;
    let Schemas { all, refused } = schema::named(&reader)?;
    let mut builder = Builder {
        items: BTreeMap::new(),
        files: BTreeMap::new(),
        tags: BTreeMap::new(),
        known_tags: BTreeSet::new(),
        directions: BTreeMap::new(),
        group: String::new(),
        inline: BTreeMap::new(),
        under_way: Vec::new(),
        overrides,
        schemas: renamed(all, overrides),
        refused: refused.into_iter().map(|(name, why)| (overrides.schema_name(&name), why)).collect(),
        reader,
    };
    let mut functions = Vec::new();
    let paths = document.get("paths").ok_or_else(|| document.error("has no paths"))?;
    let mut operations = Vec::new();
    for (path, methods) in paths.entries()? {
        for (method, node) in methods.entries()? {
            if ["get", "put", "post", "delete", "patch"].contains(&method) {
                let shared = methods.get("parameters");
                operations.push(Operation::read(path, method, node, shared, document.get("security"), &builder)?);
            } else if !["parameters", "summary", "description"].contains(&method) && !method.starts_with("x-") {
                return Err(node.error("is no method that is understood"));
            }
        }
    }
    let webhooks = document.get("webhooks").map_or(Ok(Vec::new()), |webhooks| builder.webhooks(&webhooks))?;
    for operation in &operations {
        builder.note(operation)?;
    }
    for webhook in &webhooks {
        builder.propagate_direction(&webhook.data, Direction { received: true, ..Direction::default() })?;
    }
    for operation in operations {
        functions.push(builder.function(operation)?);
    }
    let payloads = builder.payloads(webhooks)?;
    functions.sort_by(|a, b| a.group.cmp(&b.group));
    let mut names = BTreeSet::new();
    if let Some(double) = functions.iter().find(|function| !names.insert(&function.name)) {
        return Err(paths.error(&format!("has two operations that would be {}", double.name)));
    }
    let errors: BTreeSet<String> = functions
        .iter()
        .flat_map(|function| function.errors.iter().map(|(_, name)| name.clone()))
        .filter(|name| !name.is_empty())
        .collect();
    let further = overrides.error_names.find_all(|name| !errors.contains(*name));
    let errors: Vec<String> = errors.into_iter().chain(further.into_iter().map(str::to_owned)).collect();
    if builder.items.contains_key("ErrorName") {
        return Err(paths.error("leads to a schema that would be the type ErrorName, as the names of errors are"));
    }
    builder.insert_enum("ErrorName", &errors, &paths)?;
    builder.files.insert("ErrorName".to_owned(), "errors".to_owned());
    builder.check_sizes(&paths)?;
    let Builder { items, files, .. } = builder;
    Ok(Api { version: api_version, functions, items, files, payloads })
}

/// Renames schemas as the overrides say.
fn renamed(schemas: BTreeMap<String, Schema>, overrides: &Overrides) -> BTreeMap<String, Schema> {
    let mut renamed = BTreeMap::new();
    for (key, mut schema) in schemas {
        rename(&mut schema, overrides);
        // If two schemas get the same name, the first in alphabetical order is kept, which has that name in the
        // document.
        renamed.entry(overrides.schema_name(&key)).or_insert(schema);
    }
    renamed
}

fn rename(schema: &mut Schema, overrides: &Overrides) {
    match schema {
        Schema::Named(known) => *known = overrides.schema_name(known),
        Schema::List(inner) | Schema::Map(inner) | Schema::Nullable(inner) => rename(inner, overrides),
        Schema::Tuple(parts) => parts.iter_mut().for_each(|part| rename(part, overrides)),
        Schema::Union(union) => union.variants.iter_mut().for_each(|variant| rename(variant, overrides)),
        Schema::Object(object) => {
            object.fields.iter_mut().for_each(|field| rename(&mut field.schema, overrides));
            if let Some(rest) = &mut object.additional {
                rename(rest, overrides);
            }
        }
        _ => {}
    }
}

/// An operation in the terms of the document.
struct Operation<'a> {
    node: Node<'a>,
    /// The security requirement of operations that do not specify one.
    security: Option<Node<'a>>,
    name: String,
    group: String,
    method: String,
    path: String,
    parameters: Vec<String>,
    query: Vec<Field>,
    body: Option<(String, Schema)>,
    /// The schemas of successful responses; `None` for an empty response.
    replies: Vec<(String, Option<Schema>)>,
    csv: bool,
    errors: Vec<(String, Schema)>,
}

impl<'a> Operation<'a> {
    fn read(
        path: &str,
        method: &str,
        node: Node<'a>,
        shared: Option<Node<'a>>,
        security: Option<Node<'a>>,
        builder: &Builder<'a>,
    ) -> Result<Self, SpecError> {
        let id = node.get("operationId").ok_or_else(|| node.error("has no operationId"))?;
        let name = names::snake(id.text()?);
        let group = match (node.get("x-group"), id.text()?.rsplit_once(':')) {
            (Some(group), _) => group.text()?.split('.').map(names::snake).collect::<Vec<_>>(),
            (None, Some((group, _))) => group.split([':', '.']).map(names::snake).collect(),
            (None, None) => return Err(node.error("has neither x-group nor an operationId with a colon")),
        };
        let is_taken =
            |name: &str| overrides::HAND_WRITTEN_MODULES.contains(&name) || name == overrides::WEBHOOK_PAYLOADS;
        let is_file = |name: &String| names::is_free(name) && !is_taken(name);
        if !names::is_free(&name) || !group.iter().all(is_file) || group == ["mod"] {
            return Err(id.error(&format!("would be {name} of {}, which is no name here", group.join("."))));
        }
        let (parameters, query) = Self::parameters(path, &name, &node, shared, builder)?;
        let body = match node.get("requestBody") {
            Some(body) => {
                let body = in_place(body)?;
                let content = body.get("content").ok_or_else(|| body.error("has no content"))?;
                match content.entries()?.as_slice() {
                    [(kind @ ("application/json" | "application/x-www-form-urlencoded"), media)] => {
                        let schema = media.get("schema").ok_or_else(|| media.error("has no schema"))?;
                        Some(((*kind).to_owned(), without_null(builder.reader_schema(&schema)?)))
                    }
                    _ => return Err(content.error("is neither JSON nor a form")),
                }
            }
            None => None,
        };
        let (mut replies, mut errors, mut csv) = (Vec::new(), Vec::new(), false);
        let responses = node.get("responses").ok_or_else(|| node.error("has no responses"))?;
        for (status, response) in responses.entries()? {
            let response = in_place(response)?;
            if status.len() != 3 || !status.bytes().all(|digit| digit.is_ascii_digit()) {
                return Err(response.error("is of no single status"));
            }
            let succeeds = status.starts_with('2');
            let content = response.get("content").map_or(Ok(Vec::new()), |content| content.entries())?;
            let schema = match content.as_slice() {
                [] => None,
                [("text/csv", _)] if succeeds => {
                    csv = true;
                    continue;
                }
                [("application/json", media)] => {
                    media.get("schema").map(|schema| builder.reader_schema(&schema)).transpose()?
                }
                _ => return Err(response.error("is neither JSON nor CSV")),
            };
            let schema = schema.filter(|schema| *schema != Schema::Null);
            match (succeeds, schema) {
                (true, schema) if replies.iter().any(|(_, known)| *known == schema) => {}
                (true, schema) => replies.push((status.to_owned(), schema)),
                (false, schema) => errors.push((status.to_owned(), schema.unwrap_or(Schema::Any))),
            }
        }
        if replies.is_empty() && !csv {
            return Err(responses.error("has no success"));
        }
        if csv && replies.iter().any(|(_, schema)| schema.is_some()) {
            return Err(responses.error("has JSON and CSV as success"));
        }
        let (group, method, path) = (group.join("."), method.to_owned(), path.to_owned());
        Ok(Self { node, security, name, group, method, path, parameters, query, body, replies, csv, errors })
    }

    /// Returns the path parameters, in the order of the path, and the query parameters.
    fn parameters(
        path: &str,
        name: &str,
        node: &Node<'a>,
        shared: Option<Node<'a>>,
        builder: &Builder<'a>,
    ) -> Result<(Vec<String>, Vec<Field>), SpecError> {
        let mut parameters = Vec::new();
        let mut query: Vec<Field> = Vec::new();
        let own = node.get("parameters").map_or(Ok(Vec::new()), |node| node.items())?;
        let shared = shared.map_or(Ok(Vec::new()), |node| node.items())?;
        let is_own = |other: &Node<'a>| {
            own.iter().any(|own| ["name", "in"].iter().all(|key| own.value.get(key) == other.value.get(key)))
        };
        let shared: Vec<Node<'a>> = shared.into_iter().filter(|other| !is_own(other)).collect();
        for parameter in shared.into_iter().chain(own.iter().cloned()) {
            let parameter = in_place(parameter)?;
            let name = parameter.get("name").ok_or_else(|| parameter.error("has no name"))?.text()?;
            let schema = parameter.get("schema").ok_or_else(|| parameter.error("has no schema"))?;
            let place = parameter.get("in").ok_or_else(|| parameter.error("does not say where it is sent"))?;
            match place.text()? {
                "path" => parameters.push(name.to_owned()),
                "query" => query.push(Field {
                    name: name.to_owned(),
                    schema: without_null(builder.reader_schema(&schema)?),
                    required: parameter.is("required"),
                    notes: schema::notes(&schema),
                }),
                other => return Err(place.error(&format!("is the {other}, where nothing is understood"))),
            }
        }
        for further in builder.overrides.further_parameters.find_all(|row| row.operation == name) {
            if query.iter().all(|field| field.name != further.name) {
                let schema = match further.kind {
                    ParameterKind::Text => Schema::Text(Format::Plain),
                    ParameterKind::Flag => Schema::Flag,
                    ParameterKind::Schema(name) => Schema::Named(name.to_owned()),
                };
                let (name, required) = (further.name.to_owned(), further.required);
                query.push(Field { name, schema, required, notes: String::new() });
            }
        }
        // Sort the parameters by their order in the path.
        let in_path: Vec<String> =
            path.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0.to_owned())).collect();
        let mut arguments: Vec<String> = in_path.iter().map(|name| names::value(name)).collect();
        arguments.extend(["core", "query", "request"].map(str::to_owned));
        let distinct: BTreeSet<&String> = arguments.iter().collect();
        if in_path.len() != parameters.len() || in_path.iter().any(|name| !parameters.contains(name)) {
            return Err(node.error("has other parameters than its path"));
        }
        if distinct.len() != arguments.len() || !arguments.iter().all(|name| names::is_free(name)) {
            return Err(node.error(&format!("has parameters that are no names here: {}", in_path.join(", "))));
        }
        if !path.starts_with('/') || path.contains(['?', '#', ' ', '"', '\\']) {
            return Err(node.error("has a path that is none"));
        }
        Ok((in_path, query))
    }

    fn token(&self) -> Result<(Token, Vec<String>), SpecError> {
        let mut scopes: Vec<String> = Vec::new();
        let (mut customer, mut organization, mut anonymous) = (false, false, true);
        if let Some(security) = self.node.get("security").or_else(|| self.security.clone()) {
            let alternatives = security.items()?;
            anonymous = alternatives.is_empty();
            for alternative in alternatives {
                let schemes = alternative.entries()?;
                anonymous |= schemes.is_empty();
                for (scheme, needed) in schemes {
                    match scheme {
                        "customer_session" | "member_session" => customer = true,
                        _ => organization = true,
                    }
                    for scope in needed.items()? {
                        let scope = scope.text()?.to_owned();
                        if !scopes.contains(&scope) {
                            scopes.push(scope);
                        }
                    }
                }
            }
        }
        if let Some(listed) = self.node.get("x-scopes") {
            scopes = listed.items()?.iter().map(|scope| scope.text().map(str::to_owned)).collect::<Result<_, _>>()?;
        }
        let token = match self.node.text_of("x-auth")? {
            "token" => Token::Organization,
            "customer" => Token::Customer,
            "none" => Token::None,
            "" if anonymous => Token::None,
            "" if customer => Token::Customer,
            "" if organization => Token::Organization,
            _ => return Err(self.node.error("has security that is not understood")),
        };
        Ok((token, scopes))
    }
}

/// A webhook in the terms of the document.
struct Webhook<'a> {
    node: Node<'a>,
    kind: String,
    data: Schema,
}

/// Rejects references other than to schemas, which the documents of this API do not contain.
fn in_place(node: Node<'_>) -> Result<Node<'_>, SpecError> {
    match node.get("$ref") {
        Some(reference) => Err(reference.error("is a reference, as only schemas may be")),
        None => Ok(node),
    }
}

fn without_null(schema: Schema) -> Schema {
    match schema {
        Schema::Nullable(inner) => *inner,
        schema => schema,
    }
}

struct Builder<'a> {
    items: BTreeMap<String, Item>,
    files: BTreeMap<String, String>,
    schemas: BTreeMap<String, Schema>,
    refused: BTreeMap<String, SpecError>,
    reader: Reader<'a>,
    directions: BTreeMap<String, Direction>,
    /// The fields by which unions recognize an object.
    tags: BTreeMap<String, BTreeSet<String>>,
    /// The types and paths that were already examined.
    known_tags: BTreeSet<(String, Vec<String>)>,
    /// The fields after which unnamed types of the document are named.
    inline: BTreeMap<String, String>,
    /// The schemas whose types are being built. A schema may be recursive.
    under_way: Vec<String>,
    overrides: &'a Overrides,
    /// The group of the current operation. Types whose names do not determine a file are assigned to it.
    group: String,
}

impl<'a> Builder<'a> {
    fn reader_schema(&self, node: &Node<'a>) -> Result<Schema, SpecError> {
        let mut schema = self.reader.schema(node)?;
        rename(&mut schema, self.overrides);
        Ok(schema)
    }

    fn webhooks(&self, webhooks: &Node<'a>) -> Result<Vec<Webhook<'a>>, SpecError> {
        webhooks.entries()?.into_iter().map(|(kind, node)| self.webhook(kind, node)).collect()
    }

    fn webhook(&self, kind: &str, node: Node<'a>) -> Result<Webhook<'a>, SpecError> {
        let mut payload = in_place(node.clone())?;
        for part in ["post", "requestBody", "content", "application/json", "schema"] {
            payload = payload.get(part).ok_or_else(|| payload.error(&format!("has no {part}")))?;
        }
        let schema = match self.reader_schema(&payload)? {
            Schema::Named(name) => match (self.schemas.get(&name), self.refused.get(&name)) {
                (Some(schema), _) => schema.clone(),
                (None, Some(refused)) => return Err(refused.clone()),
                (None, None) => return Err(payload.error(&format!("is the unknown type {name}"))),
            },
            schema => schema,
        };
        let fields = match &schema {
            Schema::Object(object) => object.fields.as_slice(),
            _ => &[],
        };
        let field = |name: &str| fields.iter().find(|field| field.name == name).map(|field| &field.schema);
        match (field("type"), field("data")) {
            (Some(Schema::Constant(told)), _) if told != kind => {
                Err(payload.error(&format!("is of the type {told}, not {kind:?}")))
            }
            (Some(Schema::Constant(_)), Some(data)) => Ok(Webhook { node, kind: kind.to_owned(), data: data.clone() }),
            _ => Err(payload.error("is no object with a constant type and data")),
        }
    }

    /// Returns the variants of [`overrides::WEBHOOK_KINDS`], and the types of their data.
    fn payloads(&mut self, webhooks: Vec<Webhook<'a>>) -> Result<Vec<(String, String)>, SpecError> {
        self.group = overrides::WEBHOOKS.to_owned();
        let mut payloads = Vec::new();
        for Webhook { node, kind, data } in webhooks {
            self.insert_enum(overrides::WEBHOOK_KINDS, std::slice::from_ref(&kind), &node)?;
            let owner = format!("Webhook{}", names::variant(&kind));
            let data = self.kind(&data, Direction { received: true, ..Direction::default() }, &owner, "Data", &node)?;
            if !matches!(self.items.get(&data), Some(Item::Object(_) | Item::Union(_))) {
                return Err(node.error(&format!("has data of the type {data}, which is no object")));
            }
            payloads.push((names::variant(&kind), data));
        }
        Ok(payloads)
    }

    /// Records the directions of the types of an operation, and the fields by which unions recognize them.
    fn note(&mut self, operation: &Operation<'_>) -> Result<(), SpecError> {
        let sent = Direction { sent: true, ..Direction::default() };
        let received = Direction { received: true, ..Direction::default() };
        let updates = ["patch", "put"].contains(&operation.method.as_str());
        for field in &operation.query {
            self.propagate_direction(&field.schema, Direction { in_other: true, ..sent })?;
        }
        if let Some((_, schema)) = &operation.body {
            self.propagate_direction(schema, Direction { in_update: updates, in_other: !updates, ..sent })?;
            if updates {
                self.note_update(schema);
            }
        }
        for schema in operation.replies.iter().filter_map(|(_, schema)| schema.as_ref()) {
            self.propagate_direction(schema, received)?;
        }
        Ok(())
    }

    fn note_update(&mut self, schema: &Schema) {
        match schema {
            Schema::Named(name) => {
                let direction = self.directions.entry(name.clone()).or_default();
                if !std::mem::replace(&mut direction.updates, true) {
                    match self.schemas.get(name).cloned() {
                        Some(schema @ (Schema::Named(_) | Schema::Union(_))) => self.note_update(&schema),
                        Some(Schema::Nullable(schema)) => self.note_update(&schema),
                        _ => {}
                    }
                }
            }
            Schema::Union(union) => union.variants.iter().for_each(|variant| self.note_update(variant)),
            _ => {}
        }
    }

    fn propagate_direction(&mut self, schema: &Schema, direction: Direction) -> Result<(), SpecError> {
        let mut rest = vec![schema.clone()];
        while let Some(schema) = rest.pop() {
            match schema {
                Schema::Named(name) => {
                    if let Some(refused) = self.refused.get(&name) {
                        return Err(refused.clone());
                    }
                    let known = self.directions.entry(name.clone()).or_default();
                    let before = *known;
                    known.sent |= direction.sent;
                    known.received |= direction.received;
                    known.in_update |= direction.in_update;
                    known.in_other |= direction.in_other;
                    if *known != before {
                        rest.extend(self.schemas.get(&name).cloned());
                    }
                }
                Schema::List(inner) | Schema::Map(inner) | Schema::Nullable(inner) => rest.push(*inner),
                Schema::Tuple(parts) => rest.extend(parts),
                Schema::Union(union) => {
                    for variant in union.variants {
                        if let (Schema::Named(name), Discriminator::Tag { keys, .. }) = (&variant, &union.discriminator)
                        {
                            self.note_tag(name, keys);
                        }
                        rest.push(variant);
                    }
                }
                Schema::Object(object) => {
                    rest.extend(object.fields.into_iter().map(|field| field.schema));
                    rest.extend(object.additional.map(|rest| *rest));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Records that a field identifies an object: a variant, a nested union or a nested object.
    fn note_tag(&mut self, name: &str, keys: &[String]) {
        let [key, inner @ ..] = keys else { return };
        if !self.known_tags.insert((name.to_owned(), keys.to_vec())) {
            return;
        }
        match self.schemas.get(name).cloned() {
            Some(Schema::Union(union)) => {
                for variant in &union.variants {
                    if let Schema::Named(name) = variant {
                        self.note_tag(name, keys);
                    }
                }
            }
            Some(Schema::Object(object)) if !inner.is_empty() => {
                let field = object.fields.iter().find(|field| field.name == *key);
                if let Some(Schema::Named(name)) = field.map(|field| field.schema.inner()) {
                    self.note_tag(name, inner);
                }
            }
            _ => {
                self.tags.entry(name.to_owned()).or_default().insert(key.clone());
            }
        }
    }

    fn function(&mut self, operation: Operation<'_>) -> Result<Function, SpecError> {
        self.group = operation.group.replace('.', "_");
        let (token, scopes) = operation.token()?;
        let owner = names::pascal(&operation.name);
        let sent = Direction { sent: true, ..Direction::default() };
        let input = match (&operation.body, operation.query.is_empty()) {
            (None, true) => Input::None,
            (None, false) => {
                let name = format!("{owner}Query");
                let object = Object { fields: operation.query.clone(), additional: None };
                self.claim(&name, &owner, "Query", &operation.node)?;
                self.object(&name, &object, sent, &operation.node)?;
                self.files.insert(name.clone(), self.group.clone());
                Input::Query(name)
            }
            (Some((kind, schema)), true) => {
                let updates =
                    ["patch", "put"].contains(&operation.method.as_str()) && matches!(schema, Schema::Object(_));
                let name = self.kind(schema, Direction { updates, ..sent }, &owner, "Request", &operation.node)?;
                if !matches!(self.items.get(&name), Some(Item::Object(_) | Item::Union(_))) {
                    return Err(operation.node.error(&format!("has a body of the type {name}, which is no object")));
                }
                if kind == "application/json" { Input::Json(name) } else { Input::Form(name) }
            }
            (Some(_), false) => return Err(operation.node.error("has a query and a body")),
        };
        let received = Direction { received: true, ..Direction::default() };
        let returns = if operation.csv {
            ReturnType::Csv
        } else {
            let may_be_null = |schema: &Schema| matches!(schema, Schema::Nullable(_));
            let empty = operation.replies.iter().any(|(_, schema)| schema.as_ref().is_none_or(may_be_null));
            let made_later =
                |(status, schema): &&(String, Option<Schema>)| status == "202" && *schema == Some(Schema::Any);
            let nothing = operation.replies.iter().all(|returns| returns.1.is_none() || made_later(&returns));
            let filled: Vec<&Schema> = operation.replies.iter().filter_map(|(_, schema)| schema.as_ref()).collect();
            match filled.as_slice() {
                _ if nothing => ReturnType::Nothing,
                [schema] => match self.page(schema, 0) {
                    Some(item) => ReturnType::Page(self.kind(&item, received, &owner, "Item", &operation.node)?),
                    None => {
                        let name = self.kind(schema.inner(), received, &owner, "Response", &operation.node)?;
                        if empty { ReturnType::Maybe(name) } else { ReturnType::Value(name) }
                    }
                },
                _ => return Err(operation.node.error("has several forms of success")),
            }
        };
        let mut errors = Vec::new();
        for (status, schema) in &operation.errors {
            let mut names = Vec::new();
            self.error_names(schema, &mut names, &operation.node, 0)?;
            if names.is_empty() {
                names.push(String::new());
            }
            errors.extend(names.into_iter().map(|name| (status.clone(), name)));
        }
        for (_, status, name) in self.overrides.further_errors.find_all(|row| row.0 == operation.name) {
            let further = (status.to_owned(), name.to_owned());
            if errors.contains(&further) {
                return Err(operation.node.error(&format!("lists {status} {name}, as `FURTHER_ERRORS` does")));
            }
            errors.push(further);
        }
        errors.sort_by(|(a, _), (b, _)| a.cmp(b));
        Ok(Function {
            name: operation.name,
            group: operation.group,
            method: operation.method,
            path: operation.path,
            parameters: operation.parameters,
            input,
            returns,
            token,
            scopes,
            errors,
        })
    }

    fn error_names(
        &self,
        schema: &Schema,
        names: &mut Vec<String>,
        node: &Node<'_>,
        depth: usize,
    ) -> Result<(), SpecError> {
        match schema {
            _ if depth > DEEPEST => return Err(node.error("has errors that hold themselves")),
            Schema::Named(name) => match (
                self.overrides.schema_errors.find(|row| row.0 == name),
                self.schemas.get(name),
                self.refused.get(name),
            ) {
                (Some((_, error)), ..) => names.push(error.to_owned()),
                (None, Some(schema), _) => self.error_names(schema, names, node, depth + 1)?,
                (None, None, Some(refused)) => return Err(refused.clone()),
                (None, None, None) => {}
            },
            Schema::Union(union) => {
                union.variants.iter().try_for_each(|variant| self.error_names(variant, names, node, depth + 1))?;
            }
            Schema::Object(object) => {
                let name = object.fields.iter().find(|field| field.name == "error").map(|field| &field.schema);
                match name {
                    Some(Schema::Constant(Value::String(name))) => names.push(name.clone()),
                    Some(Schema::Enum(all)) => names.extend(all.iter().cloned()),
                    _ => {}
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Returns the item schema of a paginated list.
    fn page(&self, schema: &Schema, depth: usize) -> Option<Schema> {
        match schema {
            _ if depth > DEEPEST => None,
            Schema::Named(name) => self.page(self.schemas.get(name)?, depth + 1),
            Schema::Object(object) if object.fields.len() == 2 && object.additional.is_none() => {
                let field = |name: &str| object.fields.iter().find(|field| field.name == name);
                match (&field("items")?.schema, field("pagination")?) {
                    (Schema::List(item), _) => Some((**item).clone()),
                    _ => None,
                }
            }
            Schema::Union(union) => {
                let items: Option<Vec<Schema>> =
                    union.variants.iter().map(|variant| self.page(variant, depth + 1)).collect();
                let items = items?;
                items.iter().all(|item| *item == items[0]).then(|| items[0].clone())
            }
            _ => None,
        }
    }

    /// Returns the type of a value, without `Option` or `Patch`.
    fn kind(
        &mut self,
        schema: &Schema,
        direction: Direction,
        owner: &str,
        field: &str,
        node: &Node<'_>,
    ) -> Result<String, SpecError> {
        Ok(match schema {
            Schema::Any | Schema::Null => "Json".to_owned(),
            Schema::Flag | Schema::Constant(Value::Bool(_)) => "bool".to_owned(),
            Schema::Integer => "i64".to_owned(),
            Schema::Number => "f64".to_owned(),
            Schema::Text(Format::Date) => "Date".to_owned(),
            Schema::Text(Format::DateTime) => "Timestamp".to_owned(),
            Schema::Text(Format::Plain) => {
                let is_secret = |row: &(&str, &str)| fits(row.0, owner) && fits(row.1, field);
                self.overrides.secrets.find(is_secret).map_or("String", |_| "Secret").to_owned()
            }
            Schema::Constant(Value::String(text)) => {
                self.enumeration(std::slice::from_ref(text), owner, field, node)?
            }
            Schema::Constant(value) => return Err(node.error(&format!("{owner}.{field} is always {value}"))),
            Schema::Enum(values) => self.enumeration(values, owner, field, node)?,
            Schema::Nullable(inner) => format!("Option<{}>", self.kind(inner, direction, owner, field, node)?),
            Schema::List(item) => {
                let item = self.kind(item, direction, owner, field, node)?;
                if direction.sent { format!("List<{item}>") } else { format!("Vec<{item}>") }
            }
            Schema::Map(value) => match self.kind(value, direction, owner, field, node)?.as_str() {
                "MetadataValue" => "Metadata".to_owned(),
                value => format!("Map<{value}>"),
            },
            Schema::Tuple(parts) => {
                let parts: Vec<String> = parts
                    .iter()
                    .map(|part| self.kind(part, direction, owner, field, node))
                    .collect::<Result<_, _>>()?;
                let Some((_, name, fields)) = self.overrides.tuples.find(|row| parts == row.0) else {
                    return Err(node.error(&format!("{owner}.{field} is a tuple without a name: {parts:?}")));
                };
                let fields = fields.iter().copied().zip(parts).collect();
                self.insert(name, Item::Tuple(fields), node)?;
                name.to_owned()
            }
            Schema::Named(name) => self.named(name, owner, field, node)?,
            Schema::Object(object) => {
                let name = names::type_name(&format!("{owner}_{field}"));
                self.claim(&name, owner, field, node)?;
                self.object(&name, object, direction, node)?;
                name
            }
            Schema::Union(union) => self.union(union, None, direction, owner, field, node)?,
        })
    }

    fn named(&mut self, name: &str, owner: &str, field: &str, node: &Node<'_>) -> Result<String, SpecError> {
        if self.overrides.strings.find(|row| *row == name).is_some() {
            return Ok("String".to_owned());
        }
        let Some(schema) = self.schemas.get(name).cloned() else {
            return Err(node.error(&format!("{owner}.{field} has the unknown type {name}")));
        };
        let direction = self.directions.get(name).copied().unwrap_or_default();
        if self.items.contains_key(name) && matches!(schema, Schema::Object(_) | Schema::Union(_)) {
            return Ok(name.to_owned());
        }
        if self.under_way.iter().any(|known| known == name) {
            return Err(node.error(&format!("{owner}.{field} is of the type {name}, which is made of itself alone")));
        }
        if self.under_way.len() > DEEPEST {
            return Err(node.error(&format!("{owner}.{field} is too far inside of other types")));
        }
        self.under_way.push(name.to_owned());
        let kind = match schema {
            Schema::Object(object) => {
                self.object(name, &object, direction, node)?;
                name.to_owned()
            }
            Schema::Union(union) if union.discriminator != Discriminator::Json => {
                self.union(&union, Some(name), direction, owner, field, node)?
            }
            Schema::Enum(values) => {
                self.insert_enum(name, &values, node)?;
                name.to_owned()
            }
            Schema::Constant(Value::String(text)) => {
                self.insert_enum(name, &[text], node)?;
                name.to_owned()
            }
            schema => self.kind(&schema, direction, owner, field, node)?,
        };
        self.under_way.pop();
        Ok(kind)
    }

    fn insert(&mut self, name: &str, item: Item, node: &Node<'_>) -> Result<(), SpecError> {
        if !names::is_free(name) {
            return Err(node.error(&format!(
                "leads to the type {name:?}, which is not a name in Rust: SCHEMA_NAMES can rename it"
            )));
        }
        let file = self.overrides.file(name).map_or_else(|| self.group.clone(), str::to_owned);
        self.files.entry(name.to_owned()).or_insert(file);
        self.items.insert(name.to_owned(), item);
        Ok(())
    }

    /// Reserves the name of a type that is unnamed in the document. It is named after its field.
    fn claim(&mut self, name: &str, owner: &str, field: &str, node: &Node<'_>) -> Result<(), SpecError> {
        let place = format!("{owner}.{field}");
        let known = self.inline.entry(name.to_owned()).or_insert_with(|| place.clone());
        if *known != place {
            return Err(node.error(&format!("{place} and {known} would both be the type {name}")));
        }
        if self.schemas.contains_key(name) {
            return Err(node.error(&format!("{place} would be the type {name}, which is another")));
        }
        Ok(())
    }

    fn insert_enum(&mut self, name: &str, values: &[String], node: &Node<'_>) -> Result<(), SpecError> {
        let mut all: Vec<(String, String)> = match self.items.get(name) {
            Some(Item::Enum(known)) => known.clone(),
            _ => Vec::new(),
        };
        for text in values {
            if all.iter().all(|(_, known)| known != text) {
                all.push((names::variant(text), text.clone()));
            }
        }
        all.sort_by(|a, b| a.1.cmp(&b.1));
        distinct_names(name, &all, node)?;
        self.insert(name, Item::Enum(all), node)
    }

    fn enumeration(
        &mut self,
        values: &[String],
        owner: &str,
        field: &str,
        node: &Node<'_>,
    ) -> Result<String, SpecError> {
        let given = self.overrides.enum_names.find(|row| row.0 == owner && row.1 == field).map(|row| row.2.to_owned());
        let is_given = given.is_some();
        let name = given.unwrap_or_else(|| names::type_name(&format!("{owner}_{field}")));
        if let Some(Schema::Enum(known)) = self.schemas.get(&name).cloned() {
            if let Some(stray) = values.iter().find(|text| !known.contains(text)) {
                return Err(node.error(&format!("{owner}.{field} can be {stray:?}, which {name} can't")));
            }
            self.insert_enum(&name, &known, node)?;
        } else {
            if !is_given {
                self.claim(&name, owner, field, node)?;
            }
            self.insert_enum(&name, values, node)?;
        }
        Ok(name)
    }

    fn object(&mut self, name: &str, object: &Object, direction: Direction, node: &Node<'_>) -> Result<(), SpecError> {
        // Insert the type before its fields are read, because they may contain the object itself.
        let empty = ObjectType { direction, constants: Vec::new(), fields: Vec::new(), additional: None };
        self.insert(name, Item::Object(empty), node)?;
        let tags = self.tags.get(name).cloned().unwrap_or_default();
        let mut constants = Vec::new();
        let mut fields: Vec<Member> = Vec::new();
        for field in &object.fields {
            let tells = !direction.received || tags.contains(&field.name);
            let constant = match &field.schema {
                Schema::Constant(value) if tells || value.is_boolean() => Some(value.clone()),
                Schema::Null if field.required => Some(Value::Null),
                Schema::Null => continue,
                _ => None,
            };
            if let Some(value) = constant {
                if !names::is_word(&field.name) {
                    return Err(node.error(&format!("{name}.{} is always {value}, and is no name", field.name)));
                }
                constants.push((field.name.clone(), value));
                continue;
            }
            let (schema, mut nullable) = self.without_alias(&field.schema);
            let mut clears = false;
            if nullable && !field.required && direction.patches() {
                let null = self.overrides.nulls.find(|row| row.0 == name && row.1 == field.name).map(|row| row.2);
                clears = null == Some(Null::Clears);
                nullable = clears || null.is_none();
            }
            let kind = self.kind(&schema, direction, name, &field.name, node)?;
            let member = Member {
                name: names::field(&field.name),
                json: field.name.clone(),
                kind,
                required: field.required
                    && self.overrides.optional.find(|row| row.0 == name && row.1 == field.name).is_none(),
                nullable,
                clears,
                notes: field.notes.clone(),
            };
            if !names::is_free(&member.name) {
                return Err(node.error(&format!("{name}.{} is no name here", field.name)));
            }
            if fields.iter().any(|known| known.name == member.name) {
                return Err(node.error(&format!("{name} has two fields that would be {}", member.name)));
            }
            fields.push(member);
        }
        let additional = match &object.additional {
            Some(additional) => Some(match self.kind(additional, direction, name, "additional", node)?.as_str() {
                "MetadataValue" => "Metadata".to_owned(),
                value => format!("Map<{value}>"),
            }),
            None => None,
        };
        self.insert(name, Item::Object(ObjectType { direction, constants, fields, additional }), node)
    }

    /// Returns a schema, and whether it may be null. Follows references.
    fn without_alias(&self, schema: &Schema) -> (Schema, bool) {
        let mut nullable = schema.nullable();
        let mut schema = schema.inner();
        while let Schema::Named(name) = schema {
            let Some(Schema::Nullable(inner)) = self.schemas.get(name) else { break };
            nullable = true;
            schema = inner;
        }
        (schema.clone(), nullable)
    }

    fn union(
        &mut self,
        union: &Union,
        name: Option<&str>,
        direction: Direction,
        owner: &str,
        field: &str,
        node: &Node<'_>,
    ) -> Result<String, SpecError> {
        if union.discriminator == Discriminator::Json {
            return self.union_of_json(union, direction, owner, field, node);
        }
        let variants: Vec<String> = union
            .variants
            .iter()
            .filter_map(|variant| match variant {
                Schema::Named(name) => Some(name.clone()),
                _ => None,
            })
            .collect();
        let given = || self.overrides.union_names.find(|row| variants.first().is_some_and(|first| first == row.0));
        let name = match name.or_else(|| given().map(|row| row.1)) {
            Some(name) => name.to_owned(),
            None => {
                let name = names::type_name(&format!("{owner}_{field}"));
                self.claim(&name, owner, field, node)?;
                name
            }
        };
        let known = match self.items.get(&name) {
            Some(Item::Union(known)) => Some(known.direction),
            Some(Item::Object(known)) => Some(known.direction),
            _ => None,
        };
        let mut direction = direction;
        if let Some(known) = known {
            direction.sent |= known.sent;
            direction.received |= known.received;
            if direction == known {
                return Ok(name);
            }
        }
        if direction.received && is_merged(union) {
            let further = self.overrides.further_variants.find_all(|row| row.0 == name);
            let further: Vec<&str> = further.into_iter().map(|row| row.1).collect();
            let merged = self.merged(&variants, &further, node)?;
            self.object(&name, &merged, direction, node)?;
            return Ok(name);
        }
        let discriminator = match self.overrides.discriminators.find(|row| row.0 == name) {
            Some((_, fields)) => {
                let names = |fields: &&[&str]| fields.iter().map(ToString::to_string).collect();
                Discriminator::Fields(fields.iter().map(names).collect())
            }
            None => union.discriminator.clone(),
        };
        self.insert(
            &name,
            Item::Union(UnionType { direction, discriminator: discriminator.clone(), variants: Vec::new() }),
            node,
        )?;
        let mut named = Vec::new();
        for (index, variant) in variants.iter().enumerate() {
            let kind = self.named(variant, &name, variant, node)?;
            let tag = match &discriminator {
                Discriminator::Tag { tags, .. } => tags.get(index).and_then(|tags| match tags.as_slice() {
                    [tag] => Some(names::variant(tag)),
                    _ => None,
                }),
                _ => None,
            };
            let given = self.overrides.variant_names.find(|row| fits(row.0, &name) && fits(row.1, variant));
            let given = given.map(|row| row.2.to_owned());
            named.push((given.or(tag).unwrap_or_else(|| names::variant_of(&name, variant)), kind));
        }
        distinct_names(&name, &named, node)?;
        self.insert(&name, Item::Union(UnionType { direction, discriminator, variants: named }), node)?;
        Ok(name)
    }

    /// Rejects a type that contains itself other than in a list or map, because it would have infinite size.
    fn check_sizes(&self, node: &Node<'_>) -> Result<(), SpecError> {
        let held = |name: &str| -> Vec<&str> {
            let kinds: Vec<&String> = match self.items.get(name) {
                Some(Item::Object(shape)) => shape.fields.iter().map(|field| &field.kind).collect(),
                Some(Item::Union(union)) => union.variants.iter().map(|(_, kind)| kind).collect(),
                _ => Vec::new(),
            };
            kinds.into_iter().map(|kind| kind.trim_start_matches("Option<").trim_end_matches('>')).collect()
        };
        for name in self.items.keys() {
            let mut seen = BTreeSet::new();
            let mut rest = held(name);
            while let Some(inner) = rest.pop() {
                if inner == name {
                    return Err(node.error(&format!("leads to the type {name}, which holds itself")));
                }
                if seen.insert(inner) {
                    rest.extend(held(inner));
                }
            }
        }
        Ok(())
    }

    /// Merges objects into one object with the fields of all.
    fn merged(&self, variants: &[String], further: &[&str], node: &Node<'_>) -> Result<Object, SpecError> {
        let mut merged = Object::default();
        let further = further.iter().map(ToString::to_string);
        for (index, variant) in variants.iter().cloned().chain(further).enumerate() {
            let Some(Schema::Object(object)) = self.schemas.get(&variant) else {
                return Err(node.error(&format!("{variant} can't be merged, as it is no object")));
            };
            for field in &object.fields {
                match merged.fields.iter().position(|known| known.name == field.name) {
                    Some(at) if merged.fields[at].schema.inner() != field.schema.inner() => {
                        return Err(node.error(&format!("{variant}.{} is not what it is in others", field.name)));
                    }
                    Some(at) => merged.fields[at].required &= field.required,
                    None => {
                        let required = field.required && index == 0;
                        merged.fields.push(Field { required, ..field.clone() });
                    }
                }
            }
            for field in &mut merged.fields {
                field.required &= object.fields.iter().any(|known| known.name == field.name && known.required);
            }
        }
        Ok(merged)
    }

    fn union_of_json(
        &mut self,
        union: &Union,
        direction: Direction,
        owner: &str,
        field: &str,
        node: &Node<'_>,
    ) -> Result<String, SpecError> {
        if let [one, Schema::List(many)] | [Schema::List(many), one] = union.variants.as_slice() {
            if *one == **many {
                return Ok(format!("List<{}>", self.kind(one, direction, owner, field, node)?));
            }
        }
        let shape: Vec<String> = union.variants.iter().map(shape).collect();
        let shape = shape.join("|");
        match self.overrides.scalar_unions.find(|row| row.0 == shape) {
            Some((_, kind)) => Ok(kind.to_owned()),
            None => Err(node.error(&format!("{owner}.{field} is {shape}, which has no type"))),
        }
    }
}

/// Returns whether a union is merged into one object with the fields of all variants, because the variants cannot be
/// distinguished.
fn is_merged(union: &Union) -> bool {
    union.discriminator == Discriminator::Nothing
        && union.variants.iter().all(|variant| matches!(variant, Schema::Named(_)))
}

/// Rejects variants that would have the same name, or an empty one.
fn distinct_names(owner: &str, variants: &[(String, String)], node: &Node<'_>) -> Result<(), SpecError> {
    for (index, (name, what)) in variants.iter().enumerate() {
        if !names::is_free(name) {
            return Err(node.error(&format!("{owner} has {what:?}, which gives no name")));
        }
        if let Some((_, other)) = variants[..index].iter().find(|(known, _)| known == name) {
            return Err(node.error(&format!("{owner} has {other:?} and {what:?}, which would both be {name}")));
        }
    }
    Ok(())
}

/// Returns the JSON type of a value.
fn shape(schema: &Schema) -> String {
    match schema {
        Schema::Text(Format::DateTime) => "timestamp".to_owned(),
        Schema::Text(_) => "text".to_owned(),
        Schema::Integer => "integer".to_owned(),
        Schema::Number => "number".to_owned(),
        Schema::Flag => "flag".to_owned(),
        Schema::Constant(value) => value.to_string(),
        Schema::List(item) => format!("[{}]", shape(item)),
        Schema::Named(name) => name.clone(),
        _ => "?".to_owned(),
    }
}
