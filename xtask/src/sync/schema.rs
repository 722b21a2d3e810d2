//! The schemas of an OpenAPI document. Only the features that this API uses are supported. Other schemas are rejected
//! with their path.

use super::SpecError;
use super::names;
use serde_json::Value;
use std::collections::BTreeMap;

/// A value in a document, and its path.
#[derive(Clone)]
pub(crate) struct Node<'a> {
    pub(crate) value: &'a Value,
    pub(crate) place: String,
}

impl<'a> Node<'a> {
    pub(crate) fn root(value: &'a Value) -> Self {
        Self { value, place: "#".to_owned() }
    }

    /// Returns the value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<Node<'a>> {
        let place = || format!("{}/{}", self.place, key.replace('~', "~0").replace('/', "~1"));
        self.value.get(key).map(|value| Node { value, place: place() })
    }

    pub(crate) fn entries(&self) -> Result<Vec<(&'a str, Node<'a>)>, SpecError> {
        let object = self.value.as_object().ok_or_else(|| self.error("is no object"))?;
        Ok(object.keys().filter_map(|key| Some((key.as_str(), self.get(key)?))).collect())
    }

    pub(crate) fn items(&self) -> Result<Vec<Node<'a>>, SpecError> {
        let items = self.value.as_array().ok_or_else(|| self.error("is no array"))?;
        Ok(items
            .iter()
            .enumerate()
            .map(|(index, value)| Node { value, place: format!("{}/{index}", self.place) })
            .collect())
    }

    pub(crate) fn text(&self) -> Result<&'a str, SpecError> {
        self.value.as_str().ok_or_else(|| self.error("is no text"))
    }

    /// Returns the text of a key, or an empty text.
    pub(crate) fn text_of(&self, key: &str) -> Result<&'a str, SpecError> {
        self.get(key).map_or(Ok(""), |node| node.text())
    }

    pub(crate) fn is(&self, key: &str) -> bool {
        self.value.get(key) == Some(&Value::Bool(true))
    }

    pub(crate) fn error(&self, why: &str) -> SpecError {
        SpecError(format!("{}: {why}", self.place))
    }
}

/// The type of a value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Schema {
    Any,
    Null,
    Text(Format),
    Integer,
    Number,
    Flag,
    Constant(Value),
    Enum(Vec<String>),
    List(Box<Schema>),
    Tuple(Vec<Schema>),
    Map(Box<Schema>),
    Named(String),
    Object(Object),
    Union(Union),
    Nullable(Box<Schema>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Format {
    Plain,
    Date,
    DateTime,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Object {
    pub(crate) fields: Vec<Field>,
    /// The schema of all other keys.
    pub(crate) additional: Option<Box<Schema>>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) schema: Schema,
    pub(crate) required: bool,
    /// Bounds, default and other constraints, in words.
    pub(crate) notes: String,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Union {
    pub(crate) variants: Vec<Schema>,
    pub(crate) discriminator: Discriminator,
}

/// The way in which the variants of a union are distinguished.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Discriminator {
    /// By a tag, possibly in a nested object. A variant without tags takes all other tags.
    Tag { keys: Vec<String>, tags: Vec<Vec<String>> },
    /// By the fields that are present: the variant with most of its required fields.
    Fields(Vec<Vec<String>>),
    /// Not at all.
    Nothing,
    /// By their JSON types.
    Json,
}

impl Schema {
    pub(crate) fn nullable(&self) -> bool {
        matches!(self, Self::Nullable(_) | Self::Null | Self::Any)
    }

    pub(crate) fn inner(&self) -> &Schema {
        match self {
            Self::Nullable(inner) => inner,
            schema => schema,
        }
    }
}

/// Converts the name of a schema in the document to the name of a type.
pub(crate) fn type_name(name: &str) -> String {
    let name = name.strip_suffix("-Output").unwrap_or(name);
    let name = name.strip_suffix("Output").filter(|rest| !rest.is_empty()).unwrap_or(name);
    names::type_name(name)
}

/// The named schemas, and the errors of unsupported ones.
#[derive(Default)]
pub(crate) struct Schemas {
    pub(crate) all: BTreeMap<String, Schema>,
    /// An error matters only if the schema is used.
    pub(crate) refused: BTreeMap<String, SpecError>,
}

/// Reads all named schemas.
pub(crate) fn named(reader: &Reader<'_>) -> Result<Schemas, SpecError> {
    let mut schemas = Schemas::default();
    for (name, node) in reader.schemas.entries()? {
        let type_name = type_name(name);
        if schemas.all.contains_key(&type_name) || schemas.refused.contains_key(&type_name) {
            let refused = node.error(&format!("is not the only schema that would be the type {type_name}"));
            schemas.refused.insert(type_name, refused);
            continue;
        }
        match reader.schema(&node) {
            Ok(schema) => drop(schemas.all.insert(type_name, schema)),
            Err(refused) => drop(schemas.refused.insert(type_name, refused)),
        }
    }
    Ok(schemas)
}

pub(crate) struct Reader<'a> {
    pub(crate) schemas: Node<'a>,
}

/// Keywords that determine the type of a schema. A schema has at most one of them.
const FORMS: [&str; 9] =
    ["$ref", "allOf", "anyOf", "oneOf", "const", "enum", "items", "properties", "additionalProperties"];

/// Keywords that may accompany a type: bounds, which the API checks itself, and documentation.
const BESIDE: [&str; 31] = [
    "type",
    "format",
    "required",
    "prefixItems",
    "discriminator",
    "propertyNames",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "contentMediaType",
    "contentEncoding",
    "title",
    "description",
    "example",
    "examples",
    "externalDocs",
    "$comment",
];

impl<'a> Reader<'a> {
    pub(crate) fn new(document: &Node<'a>) -> Result<Self, SpecError> {
        let schemas = document.get("components").and_then(|components| components.get("schemas"));
        Ok(Self { schemas: schemas.ok_or_else(|| document.error("has no components/schemas"))? })
    }

    pub(crate) fn schema(&self, node: &Node<'a>) -> Result<Schema, SpecError> {
        for (key, value) in node.entries()? {
            if !FORMS.contains(&key) && !BESIDE.contains(&key) && !key.starts_with("x-") {
                return Err(value.error("is not understood in a schema"));
            }
        }
        let forms: Vec<&str> = FORMS.into_iter().filter(|key| node.get(key).is_some()).collect();
        if forms.len() > 1 && forms != ["properties", "additionalProperties"] {
            return Err(node.error(&format!("is not understood with both {} and {}", forms[0], forms[1])));
        }
        if let Some(reference) = node.get("$ref") {
            self.target(&reference)?;
            return Ok(Schema::Named(type_name(reference_name(&reference)?)));
        }
        if let Some(all) = node.get("allOf") {
            return match all.items()?.as_slice() {
                [only] => self.schema(only),
                _ => Err(all.error("has more than one part")),
            };
        }
        if let Some(union) = node.get("oneOf").or_else(|| node.get("anyOf")) {
            return self.union(node, &union);
        }
        let mut types = match node.get("type") {
            Some(types) if types.value.is_array() => {
                types.items()?.iter().map(Node::text).collect::<Result<Vec<_>, _>>()?
            }
            Some(name) => vec![name.text()?],
            None => Vec::new(),
        };
        let mut nullable = types.len() > 1 && types.contains(&"null");
        types.retain(|name| !nullable || *name != "null");
        if types.len() > 1 {
            return Err(node.error(&format!("can be of several types: {}", types.join(", "))));
        }
        let schema = match (node.get("const"), node.get("enum")) {
            (Some(constant), _) => match constant.value {
                Value::Null => Schema::Null,
                value @ (Value::String(_) | Value::Bool(_)) => Schema::Constant(value.clone()),
                value => {
                    return Err(constant.error(&format!("is {value}, where only texts and flags are understood")));
                }
            },
            (None, Some(values)) => {
                let mut texts = Vec::new();
                for value in values.items()? {
                    match value.value {
                        Value::Null => nullable = true,
                        _ => texts.push(value.text()?.to_owned()),
                    }
                }
                if texts.is_empty() {
                    return Err(values.error("has no texts"));
                }
                Schema::Enum(texts)
            }
            (None, None) => self.of_type(node, types.first().copied().unwrap_or_default())?,
        };
        Ok(if nullable { Schema::Nullable(Box::new(schema)) } else { schema })
    }

    /// Resolves a reference to a schema.
    fn target(&self, reference: &Node<'a>) -> Result<Node<'a>, SpecError> {
        self.schemas.get(reference_name(reference)?).ok_or_else(|| reference.error("points at no schema"))
    }

    fn of_type(&self, node: &Node<'a>, name: &str) -> Result<Schema, SpecError> {
        Ok(match name {
            "null" => Schema::Null,
            "boolean" => Schema::Flag,
            "integer" => Schema::Integer,
            "number" => Schema::Number,
            "string" => Schema::Text(match node.text_of("format")? {
                "date-time" => Format::DateTime,
                "date" => Format::Date,
                _ => Format::Plain,
            }),
            "array" => match (node.get("prefixItems"), node.get("items")) {
                (Some(parts), None) => {
                    Schema::Tuple(parts.items()?.iter().map(|part| self.schema(part)).collect::<Result<_, _>>()?)
                }
                (None, Some(items)) => Schema::List(Box::new(self.schema(&items)?)),
                (Some(_), Some(_)) => return Err(node.error("is not understood with both prefixItems and items")),
                (None, None) => return Err(node.error("is an array of unknown items")),
            },
            "object" => self.object(node)?,
            "" => {
                let says_nothing = |key: &str| {
                    let said = ["title", "description", "default", "deprecated", "example", "examples", "readOnly"];
                    said.contains(&key) || key.starts_with("x-")
                };
                match node.entries()?.into_iter().find(|(key, _)| !says_nothing(key)) {
                    None => Schema::Any,
                    Some(_) => return Err(node.error("has no type, and is not understood without")),
                }
            }
            other => return Err(node.error(&format!("has the unknown type {other:?}"))),
        })
    }

    fn object(&self, node: &Node<'a>) -> Result<Schema, SpecError> {
        let additional = match node.get("additionalProperties") {
            Some(additional) if additional.value == &Value::Bool(false) => None,
            Some(additional) if additional.value == &Value::Bool(true) => Some(Box::new(Schema::Any)),
            Some(additional) => Some(Box::new(self.schema(&additional)?)),
            None => None,
        };
        let Some(properties) = node.get("properties") else {
            return Ok(match node.get("additionalProperties") {
                Some(closed) if closed.value == &Value::Bool(false) => Schema::Object(Object::default()),
                _ => Schema::Map(additional.unwrap_or_else(|| Box::new(Schema::Any))),
            });
        };
        let required = required(node)?;
        let mut fields = Vec::new();
        for (name, property) in properties.entries()? {
            fields.push(Field {
                name: name.to_owned(),
                schema: self.schema(&property)?,
                required: required.contains(&name),
                notes: notes(&property),
            });
        }
        if let Some(stray) = required.iter().find(|name| fields.iter().all(|field| field.name != **name)) {
            return Err(node.error(&format!("requires {stray:?}, which is none of its properties")));
        }
        Ok(Schema::Object(Object { fields, additional }))
    }

    fn union(&self, node: &Node<'a>, union: &Node<'a>) -> Result<Schema, SpecError> {
        let mut variants: Vec<(Schema, Node<'a>)> = Vec::new();
        let mut nullable = false;
        for variant in union.items()? {
            let schema = match self.schema(&variant)? {
                Schema::Null => {
                    nullable = true;
                    continue;
                }
                Schema::Nullable(inner) => {
                    nullable = true;
                    *inner
                }
                schema => schema,
            };
            if variants.iter().all(|(known, _)| *known != schema) {
                variants.push((schema, variant));
            }
        }
        let schema = match variants.len() {
            0 if nullable => return Ok(Schema::Null),
            0 => return Err(union.error("has no variants")),
            1 => variants.remove(0).0,
            _ => {
                let discriminator = self.discriminator(node, &variants)?;
                Schema::Union(Union {
                    variants: variants.into_iter().map(|(schema, _)| schema).collect(),
                    discriminator,
                })
            }
        };
        Ok(if nullable { Schema::Nullable(Box::new(schema)) } else { schema })
    }

    fn discriminator(&self, node: &Node<'a>, variants: &[(Schema, Node<'a>)]) -> Result<Discriminator, SpecError> {
        let names: Option<Vec<&str>> = variants
            .iter()
            .map(|(variant, _)| match variant {
                Schema::Named(name) => Some(name.as_str()),
                _ => None,
            })
            .collect();
        let Some(names) = names else { return Ok(Discriminator::Json) };
        if let Some(discriminator) = node.get("discriminator") {
            let key = discriminator.get("propertyName").ok_or_else(|| discriminator.error("has no propertyName"))?;
            let key = key.text()?.to_owned();
            let mut tags = vec![Vec::new(); names.len()];
            let mapping = discriminator.get("mapping").ok_or_else(|| discriminator.error("has no mapping"))?;
            for (tag, target) in mapping.entries()? {
                let name = type_name(reference_name(&target)?);
                let index = names.iter().position(|variant| *variant == name);
                tags[index.ok_or_else(|| target.error("is none of the variants"))?].push(tag.to_owned());
            }
            if let Some(untagged) = tags.iter().position(Vec::is_empty) {
                return Err(mapping.error(&format!("has no tag for {}", names[untagged])));
            }
            return Ok(Discriminator::Tag { keys: vec![key], tags });
        }
        match node.get("x-distinguish") {
            Some(distinguish) => discriminator_of_facts(&distinguish, &names),
            None => {
                let nodes: Vec<&Node<'a>> = variants.iter().map(|(_, node)| node).collect();
                self.discriminator_of_schemas(&nodes)
            }
        }
    }

    /// Determines how variants are distinguished if the document does not specify it: by a constant string, possibly in
    /// a nested object, or else by fields that only some of the variants have. Only the fields themselves are examined,
    /// because a variant may contain the union.
    fn discriminator_of_schemas(&self, variants: &[&Node<'a>]) -> Result<Discriminator, SpecError> {
        let mut objects = Vec::new();
        for variant in variants {
            match self.objects(variant, &mut Vec::new())? {
                Some(inside) if !inside.is_empty() => objects.push(inside),
                _ => return Ok(Discriminator::Json),
            }
        }
        let first = objects[0][0].clone();
        let mut paths: Vec<Vec<&str>> = self.keys(&first)?.into_iter().map(|key| vec![key]).collect();
        for key in self.keys(&first)? {
            let inner = self.field(&first, &[key])?.map(|node| self.objects(&node, &mut Vec::new())).transpose()?;
            for inner in inner.flatten().into_iter().flatten() {
                paths.extend(self.keys(&inner)?.into_iter().map(|inner| vec![key, inner]));
            }
        }
        for open in [false, true] {
            for path in &paths {
                if let Some(tags) = self.tags(&objects, path, open)? {
                    return Ok(Discriminator::Tag { keys: path.iter().map(ToString::to_string).collect(), tags });
                }
            }
        }
        let named = |name: &str, object: &Node<'a>| self.field(object, &[name]).is_ok_and(|field| field.is_some());
        let needed = |name: &str, object: &Node<'a>| required(object).is_ok_and(|required| required.contains(&name));
        for known in [&named as &dyn Fn(&str, &Node<'a>) -> bool, &needed] {
            let mut keys = Vec::new();
            for inside in &objects {
                let mut has: Vec<&str> = Vec::new();
                let mut spread: Vec<Vec<bool>> = Vec::new();
                for name in required(&inside[0])? {
                    // The variants that have the field. If several fields occur in the same variants, one of them is
                    // enough.
                    let with: Vec<bool> =
                        objects.iter().map(|other| other.iter().any(|object| known(name, object))).collect();
                    let always = inside.iter().all(|object| needed(name, object));
                    let deprecated = self.field(&inside[0], &[name])?.is_some_and(|field| field.is("deprecated"));
                    let all = with.iter().all(|with| *with);
                    if !always || deprecated || all || spread.contains(&with) {
                        continue;
                    }
                    spread.push(with);
                    has.push(name);
                }
                keys.push(has.into_iter().map(str::to_owned).collect::<Vec<_>>());
            }
            if !keys.iter().enumerate().any(|(index, has)| keys[..index].contains(has)) {
                return Ok(Discriminator::Fields(keys));
            }
        }
        Ok(Discriminator::Nothing)
    }

    /// Returns the objects that a schema can be, if it can only be an object.
    fn objects(&self, node: &Node<'a>, seen: &mut Vec<String>) -> Result<Option<Vec<Node<'a>>>, SpecError> {
        if let Some(reference) = node.get("$ref") {
            let target = self.target(&reference)?;
            if seen.contains(&target.place) {
                return Ok(Some(Vec::new()));
            }
            seen.push(target.place.clone());
            return self.objects(&target, seen);
        }
        let Some(variants) = node.get("oneOf").or_else(|| node.get("anyOf")).or_else(|| node.get("allOf")) else {
            return Ok(node.get("properties").map(|_| vec![node.clone()]));
        };
        let mut objects = Vec::new();
        for variant in variants.items()? {
            match self.objects(&variant, seen)? {
                Some(inside) => objects.extend(inside),
                None => return Ok(None),
            }
        }
        Ok((!objects.is_empty()).then_some(objects))
    }

    fn keys(&self, object: &Node<'a>) -> Result<Vec<&'a str>, SpecError> {
        let properties = object.get("properties").map_or(Ok(Vec::new()), |properties| properties.entries())?;
        Ok(properties.into_iter().map(|(key, _)| key).collect())
    }

    /// Returns the schema at a path of keys in an object.
    fn field(&self, object: &Node<'a>, path: &[&str]) -> Result<Option<Node<'a>>, SpecError> {
        let [key, inner @ ..] = path else { return Ok(Some(object.clone())) };
        let mut field = object.get("properties").and_then(|properties| properties.get(key));
        if let Some(reference) = field.as_ref().and_then(|field| field.get("$ref")) {
            field = Some(self.target(&reference)?);
        }
        field.map_or(Ok(None), |field| self.field(&field, inner))
    }

    /// Returns the texts of each variant at a path, if they distinguish the variants. With `open`, the last variant may
    /// have any other text.
    fn tags(
        &self,
        variants: &[Vec<Node<'a>>],
        path: &[&str],
        open: bool,
    ) -> Result<Option<Vec<Vec<String>>>, SpecError> {
        let mut all: Vec<Vec<String>> = Vec::new();
        for (index, objects) in variants.iter().enumerate() {
            let mut tags = Vec::new();
            for object in objects {
                let Some(field) = self.field(object, path)? else { return Ok(None) };
                let texts = texts(Some(field.value));
                let is_open = open && index + 1 == variants.len() && field.value.get("type") == Some(&"string".into());
                if texts.is_empty() && !is_open {
                    return Ok(None);
                }
                tags.extend(texts.into_iter().filter(|text| !tags.contains(text)).collect::<Vec<_>>());
            }
            if all.iter().flatten().any(|known| tags.contains(known)) {
                return Ok(None);
            }
            all.push(tags);
        }
        Ok(Some(all))
    }
}

/// Returns the name at the end of a reference to a schema.
fn reference_name<'a>(reference: &Node<'a>) -> Result<&'a str, SpecError> {
    let name = reference.text()?.strip_prefix("#/components/schemas/");
    name.ok_or_else(|| reference.error("points at something else than #/components/schemas"))
}

fn required<'a>(object: &Node<'a>) -> Result<Vec<&'a str>, SpecError> {
    object.get("required").map_or(Ok(Vec::new()), |required| required.items()?.iter().map(Node::text).collect())
}

fn discriminator_of_facts(node: &Node<'_>, names: &[&str]) -> Result<Discriminator, SpecError> {
    let by = node.get("by").ok_or_else(|| node.error("does not say by what"))?;
    let by: Vec<&str> = by.items()?.iter().map(Node::text).collect::<Result<_, _>>()?;
    if by.is_empty() {
        return Ok(Discriminator::Nothing);
    }
    if by.iter().all(|fact| fact.starts_with('(')) {
        return Ok(Discriminator::Json);
    }
    let listed = node.get("variants").ok_or_else(|| node.error("lists no variants"))?.items()?;
    let variants = names.len();
    if listed.len() != variants {
        return Err(node.error(&format!("tells of {} variants, not of {variants}", listed.len())));
    }
    for (variant, name) in listed.iter().zip(names) {
        if type_name(variant.text_of("variant")?) != *name {
            return Err(variant.error(&format!("is not about {name}, which is in its place")));
        }
    }
    let fact = |variant: &Node<'_>, key: &str| variant.get("facts").and_then(|facts| facts.value.get(key).cloned());
    for key in &by {
        let tags: Vec<Vec<String>> = listed.iter().map(|variant| texts(fact(variant, key).as_ref())).collect();
        let untagged: Vec<&Node<'_>> =
            listed.iter().zip(&tags).filter(|(_, tags)| tags.is_empty()).map(|(variant, _)| variant).collect();
        let takes_the_rest =
            |variant: &&Node<'_>| fact(variant, key).is_some_and(|fact| fact == "required" || fact == "absent");
        if untagged.len() <= 1 && untagged.iter().all(takes_the_rest) {
            let keys = key.split('.').map(str::to_owned).collect();
            return Ok(Discriminator::Tag { keys, tags });
        }
    }
    let mut keys = Vec::new();
    for variant in &listed {
        let mut has = Vec::new();
        for key in &by {
            match fact(variant, key) {
                Some(Value::String(fact)) if fact == "absent" || fact == "optional" => {}
                Some(_) => has.push((*key).to_owned()),
                None => return Err(variant.error(&format!("says nothing of {key:?}"))),
            }
        }
        if keys.contains(&has) {
            return Err(variant.error("is told by the same fields as another"));
        }
        keys.push(has);
    }
    Ok(Discriminator::Fields(keys))
}

fn texts(fact: Option<&Value>) -> Vec<String> {
    let Some(fact) = fact else { return Vec::new() };
    let one = fact.get("const").and_then(Value::as_str).map(|tag| vec![tag.to_owned()]);
    let many = fact.get("enum").and_then(Value::as_array);
    let many = many.map(|tags| tags.iter().filter_map(Value::as_str).map(str::to_owned).collect());
    one.or(many).unwrap_or_default()
}

/// Bounds, default and other constraints, in words.
pub(crate) fn notes(node: &Node<'_>) -> String {
    let mut notes = Vec::new();
    let mut nodes = vec![node.clone()];
    for key in ["anyOf", "oneOf"] {
        nodes.extend(node.get(key).and_then(|parts| parts.items().ok()).into_iter().flatten());
    }
    for part in nodes {
        let words = [
            ("minimum", "at least"),
            ("exclusiveMinimum", "more than"),
            ("maximum", "at most"),
            ("minLength", "at least this many characters:"),
            ("maxLength", "at most this many characters:"),
            ("minItems", "at least this many items:"),
            ("maxItems", "at most this many items:"),
            ("maxProperties", "at most this many entries:"),
            ("default", "default"),
        ];
        for (key, words) in words {
            if let Some(bound) = part.value.get(key).and_then(spoken) {
                notes.push(format!("{words} {bound}"));
            }
        }
        if part.is("deprecated") {
            notes.push("deprecated".to_owned());
        }
    }
    notes.dedup();
    notes.join(", ")
}

/// Returns a bound or default in words.
fn spoken(value: &Value) -> Option<String> {
    match value {
        Value::Null | Value::Object(_) => None,
        Value::String(text) if text.is_empty() => Some("empty".to_owned()),
        Value::String(text) => Some(format!("`{}`", text.replace(['`', '\n'], " "))),
        Value::Array(items) if items.is_empty() => Some("empty".to_owned()),
        Value::Array(items) => {
            let items: Option<Vec<String>> = items.iter().map(spoken).collect();
            items.map(|items| items.join(", "))
        }
        // Some documents write 100 as `100.0`.
        value => Some(value.to_string().trim_end_matches(".0").to_owned()),
    }
}
