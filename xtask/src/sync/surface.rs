//! The functions and types that a document makes.

use super::Refused;
use super::judgement;
use super::names;
use super::schema::{self, Field, Format, Node, Object, Reader, Schema, Told, Union};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// All that is written.
pub(crate) struct Surface {
    pub(crate) version: String,
    pub(crate) functions: Vec<Function>,
    /// The types, by name.
    pub(crate) items: BTreeMap<String, Item>,
    /// The file of each type.
    pub(crate) files: BTreeMap<String, String>,
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
    pub(crate) reply: Reply,
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
    /// The file of the resource, and its feature.
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

/// What a call gives.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reply {
    Nothing,
    Csv,
    Value(String),
    /// Nothing yet, or a value.
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
    Object(Shape),
    Union(Variants),
    Enum(Vec<(String, String)>),
    Tuple(Vec<(&'static str, String)>),
}

/// Who makes a value of a type.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Direction {
    pub(crate) sent: bool,
    pub(crate) received: bool,
    /// The body of an update, in which null has a meaning.
    pub(crate) updates: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shape {
    pub(crate) direction: Direction,
    pub(crate) constants: Vec<(String, Value)>,
    pub(crate) fields: Vec<Member>,
    pub(crate) rest: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) json: String,
    /// Without `Option` or `Patch`.
    pub(crate) kind: String,
    pub(crate) required: bool,
    pub(crate) nullable: bool,
    pub(crate) notes: String,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Variants {
    pub(crate) direction: Direction,
    pub(crate) told: Told,
    /// Name and type.
    pub(crate) variants: Vec<(String, String)>,
}

/// Reads a document.
pub(crate) fn surface(document: &Value) -> Result<Surface, Refused> {
    let document = Node::root(document);
    let version = document.text_of("openapi")?;
    if !version.starts_with("3.1") {
        return Err(document.refused(&format!("is OpenAPI {version:?}, not 3.1")));
    }
    let schemas = renamed(schema::named(&document)?);
    let reader = Reader {
        schemas: document.get("components").and_then(|node| node.get("schemas")).unwrap_or_else(|| document.clone()),
    };
    let info = document.get("info").ok_or_else(|| document.refused("has no info"))?;
    let mut builder = Builder {
        items: BTreeMap::new(),
        files: BTreeMap::new(),
        tags: BTreeMap::new(),
        directions: BTreeMap::new(),
        group: String::new(),
        schemas,
        reader,
    };
    let mut functions = Vec::new();
    let paths = document.get("paths").ok_or_else(|| document.refused("has no paths"))?;
    let mut operations = Vec::new();
    for (path, methods) in paths.entries()? {
        for (method, node) in methods.entries()? {
            if ["get", "put", "post", "delete", "patch"].contains(&method) {
                operations.push(Operation::read(path, method, node, &builder)?);
            } else if method != "parameters" {
                return Err(node.refused("is no method that is understood"));
            }
        }
    }
    for operation in &operations {
        builder.note(operation)?;
    }
    for operation in operations {
        functions.push(builder.function(operation)?);
    }
    functions.sort_by(|a, b| a.group.cmp(&b.group));
    let mut names = BTreeSet::new();
    if let Some(double) = functions.iter().find(|function| !names.insert(&function.name)) {
        return Err(paths.refused(&format!("has two operations that would be {}", double.name)));
    }
    let errors: BTreeSet<String> = functions
        .iter()
        .flat_map(|function| function.errors.iter().map(|(_, name)| name.clone()))
        .chain(judgement::ERRORS.map(str::to_owned))
        .filter(|name| !name.is_empty())
        .collect();
    let errors = errors.into_iter().map(|text| (names::variant(&text), text)).collect();
    builder.items.insert("ErrorName".to_owned(), Item::Enum(errors));
    builder.files.insert("ErrorName".to_owned(), "errors".to_owned());
    let Builder { items, files, .. } = builder;
    Ok(Surface { version: info.text_of("version")?.to_owned(), functions, items, files })
}

/// Gives schemas the names that judgement has for them.
fn renamed(schemas: BTreeMap<String, Schema>) -> BTreeMap<String, Schema> {
    let name = |name: &str| judgement::renamed(name).map_or_else(|| name.to_owned(), str::to_owned);
    let mut renamed = BTreeMap::new();
    for (key, mut schema) in schemas {
        rename(&mut schema, &name);
        // Of two that become one the first stays: it is the document's own of that name, in the order of the alphabet.
        renamed.entry(name(&key)).or_insert(schema);
    }
    renamed
}

fn rename(schema: &mut Schema, name: &dyn Fn(&str) -> String) {
    match schema {
        Schema::Named(known) => *known = name(known),
        Schema::List(inner) | Schema::Map(inner) | Schema::Nullable(inner) => rename(inner, name),
        Schema::Tuple(parts) => parts.iter_mut().for_each(|part| rename(part, name)),
        Schema::Union(union) => union.variants.iter_mut().for_each(|variant| rename(variant, name)),
        Schema::Object(object) => {
            object.fields.iter_mut().for_each(|field| rename(&mut field.schema, name));
            if let Some(rest) = &mut object.rest {
                rename(rest, name);
            }
        }
        _ => {}
    }
}

/// An operation as the document has it.
struct Operation<'a> {
    node: Node<'a>,
    name: String,
    group: String,
    method: String,
    path: String,
    parameters: Vec<String>,
    query: Vec<Field>,
    body: Option<(String, Schema)>,
    /// The schemas of success, `None` for an empty answer.
    replies: Vec<(String, Option<Schema>)>,
    csv: bool,
    errors: Vec<(String, Schema)>,
}

impl<'a> Operation<'a> {
    fn read(path: &str, method: &str, node: Node<'a>, builder: &Builder<'a>) -> Result<Self, Refused> {
        let id = node.text_of("operationId")?;
        if id.is_empty() {
            return Err(node.refused("has no operationId"));
        }
        let name = names_of(id);
        let group = match (node.get("x-group"), id.rsplit_once(':')) {
            (Some(group), _) => group.text()?.replace('-', "_"),
            (None, Some((group, _))) => group.replace(':', ".").replace('-', "_"),
            (None, None) => return Err(node.refused("has neither x-group nor an operationId with a colon")),
        };
        let mut parameters = Vec::new();
        let mut query = Vec::new();
        for parameter in node.get("parameters").map_or(Ok(Vec::new()), |node| node.items())? {
            let name = parameter.text_of("name")?;
            let schema = parameter.get("schema").ok_or_else(|| parameter.refused("has no schema"))?;
            match parameter.text_of("in")? {
                "path" => parameters.push(name.to_owned()),
                "query" => query.push(Field {
                    name: name.to_owned(),
                    schema: without_null(builder.reader_schema(&schema)?),
                    required: parameter.is("required"),
                    notes: String::new(),
                }),
                other => return Err(parameter.refused(&format!("is sent in the {other}, which is not understood"))),
            }
        }
        for further in judgement::further_parameters(&name) {
            if query.iter().all(|field| field.name != further.name) {
                let (name, schema) = (further.name.to_owned(), further.schema.clone());
                query.push(Field { name, schema, required: further.required, notes: String::new() });
            }
        }
        // In the order of the path, whatever the order of the list.
        let mut in_path: Vec<String> =
            path.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0.to_owned())).collect();
        if in_path.len() != parameters.len() || in_path.iter().any(|name| !parameters.contains(name)) {
            return Err(node.refused("has other parameters than its path"));
        }
        std::mem::swap(&mut parameters, &mut in_path);
        let body = match node.get("requestBody") {
            Some(body) => {
                let content = body.get("content").ok_or_else(|| body.refused("has no content"))?;
                match content.entries()?.as_slice() {
                    [(kind @ ("application/json" | "application/x-www-form-urlencoded"), media)] => {
                        let schema = media.get("schema").ok_or_else(|| media.refused("has no schema"))?;
                        Some(((*kind).to_owned(), without_null(builder.reader_schema(&schema)?)))
                    }
                    _ => return Err(content.refused("is neither JSON nor a form")),
                }
            }
            None => None,
        };
        let (mut replies, mut errors, mut csv) = (Vec::new(), Vec::new(), false);
        let responses = node.get("responses").ok_or_else(|| node.refused("has no responses"))?;
        for (status, response) in responses.entries()? {
            let content = response.get("content").map_or(Ok(Vec::new()), |content| content.entries())?;
            let schema = match content.as_slice() {
                [] => None,
                [("text/csv", _)] => {
                    csv = true;
                    None
                }
                [("application/json", media)] => {
                    media.get("schema").map(|schema| builder.reader_schema(&schema)).transpose()?
                }
                _ => return Err(response.refused("is neither JSON nor CSV")),
            };
            match (status.starts_with('2'), schema) {
                (true, schema) => replies.push((status.to_owned(), schema)),
                (false, Some(schema)) => errors.push((status.to_owned(), schema)),
                (false, None) => errors.push((status.to_owned(), Schema::Any)),
            }
        }
        if replies.is_empty() {
            return Err(responses.refused("has no success"));
        }
        let (method, path) = (method.to_owned(), path.to_owned());
        Ok(Self { node, name, group, method, path, parameters, query, body, replies, csv, errors })
    }

    fn token(&self) -> Result<(Token, Vec<String>), Refused> {
        let mut scopes: Vec<String> = Vec::new();
        let (mut customer, mut organization, mut anonymous) = (false, false, true);
        if let Some(security) = self.node.get("security") {
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
        if let Some(listed) = self.node.get("x-scopes").filter(|scopes| scopes.value.is_array()) {
            scopes = listed.items()?.iter().map(|scope| scope.text().map(str::to_owned)).collect::<Result<_, _>>()?;
        }
        let token = match self.node.text_of("x-auth")? {
            "token" => Token::Organization,
            "customer" => Token::Customer,
            "none" => Token::None,
            "" if anonymous => Token::None,
            "" if customer => Token::Customer,
            "" if organization => Token::Organization,
            _ => return Err(self.node.refused("has security that is not understood")),
        };
        Ok((token, scopes))
    }
}

/// `customer_portal.license_keys`, `customer-sessions:create` as one word of Rust.
fn names_of(id: &str) -> String {
    id.replace([':', '.', '-'], "_")
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
    reader: Reader<'a>,
    directions: BTreeMap<String, Direction>,
    /// The fields by which unions know an object.
    tags: BTreeMap<String, BTreeSet<String>>,
    /// The group of the operation at hand, where types go whose names tell no file.
    group: String,
}

impl<'a> Builder<'a> {
    fn reader_schema(&self, node: &Node<'a>) -> Result<Schema, Refused> {
        let mut schema = self.reader.schema(node)?;
        rename(&mut schema, &|name| judgement::renamed(name).map_or_else(|| name.to_owned(), str::to_owned));
        Ok(schema)
    }

    /// Notes in which directions the types of an operation go, and by which fields unions know them.
    fn note(&mut self, operation: &Operation<'_>) -> Result<(), Refused> {
        let sent = Direction { sent: true, ..Direction::default() };
        let received = Direction { received: true, ..Direction::default() };
        let updates = ["patch", "put"].contains(&operation.method.as_str());
        for field in &operation.query {
            self.spread(&field.schema, sent);
        }
        if let Some((_, schema)) = &operation.body {
            self.spread(schema, sent);
            if updates {
                self.note_update(schema);
            }
        }
        for (_, schema) in &operation.replies {
            if let Some(schema) = schema {
                self.spread(schema, received);
            }
        }
        Ok(())
    }

    fn note_update(&mut self, schema: &Schema) {
        match schema {
            Schema::Named(name) => {
                self.directions.entry(name.clone()).or_default().updates = true;
                if let Some(Schema::Union(union)) = self.schemas.get(name) {
                    union.variants.clone().iter().for_each(|variant| self.note_update(variant));
                }
            }
            Schema::Union(union) => union.variants.iter().for_each(|variant| self.note_update(variant)),
            _ => {}
        }
    }

    fn spread(&mut self, schema: &Schema, direction: Direction) {
        match schema {
            Schema::Named(name) => {
                let known = self.directions.entry(name.clone()).or_default();
                let before = *known;
                known.sent |= direction.sent;
                known.received |= direction.received;
                if *known == before {
                    return;
                }
                if let Some(schema) = self.schemas.get(name).cloned() {
                    self.spread(&schema, direction);
                }
            }
            Schema::List(inner) | Schema::Map(inner) | Schema::Nullable(inner) => self.spread(inner, direction),
            Schema::Tuple(parts) => parts.iter().for_each(|part| self.spread(part, direction)),
            Schema::Union(union) => {
                for variant in &union.variants {
                    if let (Schema::Named(name), Told::Tag { keys, .. }) = (variant, &union.told) {
                        self.note_tag(name, keys);
                    }
                    self.spread(variant, direction);
                }
            }
            Schema::Object(object) => {
                object.fields.iter().for_each(|field| self.spread(&field.schema, direction));
                if let Some(rest) = &object.rest {
                    self.spread(rest, direction);
                }
            }
            _ => {}
        }
    }

    /// Notes that a field tells what an object is: of a variant, of a union in a union, of an object inside.
    fn note_tag(&mut self, name: &str, keys: &[String]) {
        let [key, inner @ ..] = keys else { return };
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

    fn function(&mut self, operation: Operation<'_>) -> Result<Function, Refused> {
        self.group = operation.group.replace('.', "_");
        let (token, scopes) = operation.token()?;
        let owner = names::pascal(&operation.name);
        let sent = Direction { sent: true, ..Direction::default() };
        let input = match (&operation.body, operation.query.is_empty()) {
            (None, true) => Input::None,
            (None, false) => {
                let name = format!("{owner}Query");
                let object = Object { fields: operation.query.clone(), rest: None };
                self.object(&name, &object, sent, &operation.node)?;
                self.files.insert(name.clone(), self.group.clone());
                Input::Query(name)
            }
            (Some((kind, schema)), true) => {
                let name = self.kind(schema, sent, &owner, "Request", &operation.node)?;
                if kind == "application/json" { Input::Json(name) } else { Input::Form(name) }
            }
            (Some(_), false) => return Err(operation.node.refused("has a query and a body")),
        };
        let received = Direction { received: true, ..Direction::default() };
        let reply = if operation.csv {
            Reply::Csv
        } else {
            let empty = operation.replies.iter().any(|(_, schema)| schema.is_none());
            let made_later =
                |(status, schema): &&(String, Option<Schema>)| status == "202" && *schema == Some(Schema::Any);
            let nothing = operation.replies.iter().all(|reply| reply.1.is_none() || made_later(&reply));
            let filled: Vec<&Schema> = operation.replies.iter().filter_map(|(_, schema)| schema.as_ref()).collect();
            match filled.as_slice() {
                _ if nothing => Reply::Nothing,
                [schema] => match self.page(schema) {
                    Some(item) => Reply::Page(self.kind(&item, received, &owner, "Item", &operation.node)?),
                    None => {
                        let name = self.kind(schema, received, &owner, "Response", &operation.node)?;
                        if empty { Reply::Maybe(name) } else { Reply::Value(name) }
                    }
                },
                _ => return Err(operation.node.refused("has several forms of success")),
            }
        };
        let mut errors = Vec::new();
        for (status, schema) in &operation.errors {
            let mut names = Vec::new();
            self.error_names(schema, &mut names);
            if names.is_empty() {
                names.push(String::new());
            }
            errors.extend(names.into_iter().map(|name| (status.clone(), name)));
        }
        Ok(Function {
            name: operation.name,
            group: operation.group,
            method: operation.method,
            path: operation.path,
            parameters: operation.parameters,
            input,
            reply,
            token,
            scopes,
            errors,
        })
    }

    fn error_names(&self, schema: &Schema, names: &mut Vec<String>) {
        match schema {
            Schema::Named(name) => match (judgement::errors_of(name), self.schemas.get(name)) {
                (Some(error), _) => names.push(error.to_owned()),
                (None, Some(schema)) => self.error_names(schema, names),
                (None, None) => {}
            },
            Schema::Union(union) => union.variants.iter().for_each(|variant| self.error_names(variant, names)),
            Schema::Object(object) => {
                let name = object.fields.iter().find(|field| field.name == "error").map(|field| &field.schema);
                if let Some(Schema::Constant(Value::String(name))) = name {
                    names.push(name.clone());
                }
            }
            _ => {}
        }
    }

    /// What the items of a list are, if it is one that comes in pages.
    fn page(&self, schema: &Schema) -> Option<Schema> {
        match schema {
            Schema::Named(name) => self.page(self.schemas.get(name)?),
            Schema::Object(object) => match object.fields.as_slice() {
                [items, pagination] if items.name == "items" && pagination.name == "pagination" => {
                    match &items.schema {
                        Schema::List(item) => Some((**item).clone()),
                        _ => None,
                    }
                }
                _ => None,
            },
            Schema::Union(union) => {
                let items: Option<Vec<Schema>> = union.variants.iter().map(|variant| self.page(variant)).collect();
                let items = items?;
                items.iter().all(|item| *item == items[0]).then(|| items[0].clone())
            }
            _ => None,
        }
    }

    /// The type of a value, without what says that it may be missing.
    fn kind(
        &mut self,
        schema: &Schema,
        direction: Direction,
        owner: &str,
        field: &str,
        node: &Node<'_>,
    ) -> Result<String, Refused> {
        Ok(match schema {
            Schema::Any | Schema::Null => "Json".to_owned(),
            Schema::Flag | Schema::Constant(Value::Bool(_)) => "bool".to_owned(),
            Schema::Integer => "i64".to_owned(),
            Schema::Number => "f64".to_owned(),
            Schema::Text(Format::Date) => "Date".to_owned(),
            Schema::Text(Format::DateTime) => "Timestamp".to_owned(),
            Schema::Text(Format::Plain) if judgement::is_secret(owner, field) => "Secret".to_owned(),
            Schema::Text(Format::Plain) => "String".to_owned(),
            Schema::Constant(Value::String(text)) => self.enumeration(&[text.clone()], owner, field, node)?,
            Schema::Constant(value) => return Err(node.refused(&format!("{owner}.{field} is always {value}"))),
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
                let Some((name, fields)) = judgement::tuple(&parts) else {
                    return Err(node.refused(&format!("{owner}.{field} is a tuple without a name: {parts:?}")));
                };
                let fields = fields.iter().copied().zip(parts).collect();
                self.insert(name, Item::Tuple(fields));
                name.to_owned()
            }
            Schema::Named(name) => self.named(name, owner, field, node)?,
            Schema::Object(object) => {
                let name = names::pascal(&format!("{owner}_{field}"));
                self.object(&name, object, direction, node)?;
                name
            }
            Schema::Union(union) => self.union(union, None, direction, owner, field, node)?,
        })
    }

    fn named(&mut self, name: &str, owner: &str, field: &str, node: &Node<'_>) -> Result<String, Refused> {
        if judgement::is_text(name) {
            return Ok("String".to_owned());
        }
        let Some(schema) = self.schemas.get(name).cloned() else {
            return Err(node.refused(&format!("{owner}.{field} has the unknown type {name}")));
        };
        let direction = self.directions.get(name).copied().unwrap_or_default();
        match schema {
            Schema::Object(object) => {
                if !self.items.contains_key(name) {
                    self.object(name, &object, direction, node)?;
                }
                Ok(name.to_owned())
            }
            Schema::Union(union) if union.told != Told::Json => {
                if self.items.contains_key(name) {
                    return Ok(name.to_owned());
                }
                self.union(&union, Some(name), direction, owner, field, node)
            }
            Schema::Enum(values) => {
                self.insert_enum(name, &values);
                Ok(name.to_owned())
            }
            Schema::Constant(Value::String(text)) => {
                self.insert_enum(name, &[text]);
                Ok(name.to_owned())
            }
            schema => self.kind(&schema, direction, owner, field, node),
        }
    }

    fn insert(&mut self, name: &str, item: Item) {
        let file = judgement::file(name).map_or_else(|| self.group.clone(), str::to_owned);
        self.files.entry(name.to_owned()).or_insert(file);
        self.items.insert(name.to_owned(), item);
    }

    fn insert_enum(&mut self, name: &str, values: &[String]) {
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
        self.insert(name, Item::Enum(all));
    }

    fn enumeration(&mut self, values: &[String], owner: &str, field: &str, node: &Node<'_>) -> Result<String, Refused> {
        let given = judgement::enum_name(owner, field).map(str::to_owned);
        let name = given.unwrap_or_else(|| names::pascal(&format!("{owner}_{field}")));
        if let Some(Schema::Enum(known)) = self.schemas.get(&name).cloned() {
            if let Some(stray) = values.iter().find(|text| !known.contains(text)) {
                return Err(node.refused(&format!("{owner}.{field} can be {stray:?}, which {name} can't")));
            }
            self.insert_enum(&name, &known);
        } else {
            self.insert_enum(&name, values);
        }
        Ok(name)
    }

    fn object(&mut self, name: &str, object: &Object, direction: Direction, node: &Node<'_>) -> Result<(), Refused> {
        // Before its fields, which may hold the object itself.
        self.insert(name, Item::Object(Shape { direction, constants: Vec::new(), fields: Vec::new(), rest: None }));
        let tags = self.tags.get(name).cloned().unwrap_or_default();
        let mut constants = Vec::new();
        let mut fields: Vec<Member> = Vec::new();
        for field in &object.fields {
            let tells = !direction.received || tags.contains(&field.name);
            match &field.schema {
                Schema::Constant(value) if tells || value.is_boolean() => {
                    constants.push((field.name.clone(), value.clone()));
                    continue;
                }
                Schema::Null => {
                    if field.required {
                        constants.push((field.name.clone(), Value::Null));
                    }
                    continue;
                }
                _ => {}
            }
            let schema = self.unnamed(&field.schema);
            let nullable = schema.nullable();
            let kind = self.kind(schema.inner(), direction, name, &field.name, node)?;
            let member = Member {
                name: names::field(&field.name),
                json: field.name.clone(),
                kind,
                required: field.required,
                nullable,
                notes: field.notes.clone(),
            };
            if fields.iter().any(|known| known.name == member.name) {
                return Err(node.refused(&format!("{name} has two fields that would be {}", member.name)));
            }
            fields.push(member);
        }
        let rest = match &object.rest {
            Some(rest) => Some(match self.kind(rest, direction, name, "rest", node)?.as_str() {
                "MetadataValue" => "Metadata".to_owned(),
                value => format!("Map<{value}>"),
            }),
            None => None,
        };
        self.insert(name, Item::Object(Shape { direction, constants, fields, rest }));
        Ok(())
    }

    /// What a name stands for, where that is a type that may be null.
    fn unnamed(&self, schema: &Schema) -> Schema {
        match schema {
            Schema::Named(name) => match self.schemas.get(name) {
                Some(nullable @ Schema::Nullable(_)) => nullable.clone(),
                _ => schema.clone(),
            },
            _ => schema.clone(),
        }
    }

    fn union(
        &mut self,
        union: &Union,
        name: Option<&str>,
        direction: Direction,
        owner: &str,
        field: &str,
        node: &Node<'_>,
    ) -> Result<String, Refused> {
        if union.told == Told::Json {
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
        let name = match name.or_else(|| judgement::union_name(&variants)) {
            Some(name) => name.to_owned(),
            None => names::pascal(&format!("{owner}_{field}")),
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
        if direction.received && judgement::is_merged(union) {
            let merged = self.merged(&variants, judgement::further_variants(&name), node)?;
            self.object(&name, &merged, direction, node)?;
            return Ok(name);
        }
        let told = judgement::told(&name).unwrap_or_else(|| union.told.clone());
        self.insert(&name, Item::Union(Variants { direction, told: told.clone(), variants: Vec::new() }));
        let distinct = names::distinct(&variants);
        let mut named = Vec::new();
        for (index, variant) in variants.iter().enumerate() {
            let kind = self.named(variant, &name, variant, node)?;
            let tag = match &told {
                Told::Tag { tags, .. } => tags.get(index).and_then(|tags| match tags.as_slice() {
                    [tag] => Some(names::variant(tag)),
                    _ => None,
                }),
                _ => None,
            };
            let given = judgement::variant_name(&name, variant).map(str::to_owned);
            named.push((given.or(tag).unwrap_or_else(|| distinct[index].clone()), kind));
        }
        self.insert(&name, Item::Union(Variants { direction, told, variants: named }));
        Ok(name)
    }

    /// One object with the fields of all.
    fn merged(&self, variants: &[String], further: &[&str], node: &Node<'_>) -> Result<Object, Refused> {
        let mut merged = Object::default();
        let further = further.iter().map(ToString::to_string);
        for (index, variant) in variants.iter().cloned().chain(further).enumerate() {
            let Some(Schema::Object(object)) = self.schemas.get(&variant) else {
                return Err(node.refused(&format!("{variant} can't be merged, as it is no object")));
            };
            for field in &object.fields {
                match merged.fields.iter().position(|known| known.name == field.name) {
                    Some(at) if merged.fields[at].schema.inner() != field.schema.inner() => {
                        return Err(node.refused(&format!("{variant}.{} is not what it is in others", field.name)));
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
    ) -> Result<String, Refused> {
        if let [one, Schema::List(many)] = union.variants.as_slice() {
            if *one == **many {
                return Ok(format!("List<{}>", self.kind(one, direction, owner, field, node)?));
            }
        }
        let shape: Vec<String> = union.variants.iter().map(shape).collect();
        let shape = shape.join("|");
        match judgement::by_shape(&shape) {
            Some(kind) => Ok(kind.to_owned()),
            None => Err(node.refused(&format!("{owner}.{field} is {shape}, which has no type"))),
        }
    }
}

/// What a value looks like in JSON.
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
