//! Schemas of an OpenAPI document, as far as this API uses them. What is not understood is refused with its place.

use super::Refused;
use super::names::pascal;
use serde_json::Value;
use std::collections::BTreeMap;

/// A value in a document, and the way to it.
#[derive(Clone)]
pub(crate) struct Node<'a> {
    pub(crate) value: &'a Value,
    pub(crate) place: String,
}

impl<'a> Node<'a> {
    pub(crate) fn root(value: &'a Value) -> Self {
        Self { value, place: "#".to_owned() }
    }

    /// The value of a key, if there is one.
    pub(crate) fn get(&self, key: &str) -> Option<Node<'a>> {
        let place = || format!("{}/{}", self.place, key.replace('~', "~0").replace('/', "~1"));
        self.value.get(key).map(|value| Node { value, place: place() })
    }

    pub(crate) fn entries(&self) -> Result<Vec<(&'a str, Node<'a>)>, Refused> {
        let object = self.value.as_object().ok_or_else(|| self.refused("is no object"))?;
        Ok(object.keys().filter_map(|key| Some((key.as_str(), self.get(key)?))).collect())
    }

    pub(crate) fn items(&self) -> Result<Vec<Node<'a>>, Refused> {
        let items = self.value.as_array().ok_or_else(|| self.refused("is no array"))?;
        Ok(items
            .iter()
            .enumerate()
            .map(|(index, value)| Node { value, place: format!("{}/{index}", self.place) })
            .collect())
    }

    pub(crate) fn text(&self) -> Result<&'a str, Refused> {
        self.value.as_str().ok_or_else(|| self.refused("is no text"))
    }

    /// The text of a key, empty if there is none.
    pub(crate) fn text_of(&self, key: &str) -> Result<&'a str, Refused> {
        self.get(key).map_or(Ok(""), |node| node.text())
    }

    pub(crate) fn is(&self, key: &str) -> bool {
        self.value.get(key) == Some(&Value::Bool(true))
    }

    pub(crate) fn refused(&self, why: &str) -> Refused {
        Refused(format!("{}: {why}", self.place))
    }
}

/// What a value can be.
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
    /// What the values of all other keys are.
    pub(crate) rest: Option<Box<Schema>>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) schema: Schema,
    pub(crate) required: bool,
    /// Bounds, default and the like, in words.
    pub(crate) notes: String,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Union {
    pub(crate) variants: Vec<Schema>,
    pub(crate) told: Told,
}

/// How the variants of a union are told apart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Told {
    /// By a text, perhaps inside of an inner object. A variant without tags takes what is left.
    Tag { keys: Vec<String>, tags: Vec<Vec<String>> },
    /// By the fields that are there: the variant that has most of those it needs.
    Fields(Vec<Vec<String>>),
    /// By nothing.
    Nothing,
    /// By the types of their JSON.
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

/// The name of a schema in the document as the name of a type.
pub(crate) fn type_name(name: &str) -> String {
    let name = name.strip_suffix("-Output").unwrap_or(name);
    let name = name.strip_suffix("Output").filter(|rest| !rest.is_empty()).unwrap_or(name);
    pascal(name)
}

/// All schemas that have a name.
pub(crate) fn named(document: &Node<'_>) -> Result<BTreeMap<String, Schema>, Refused> {
    let schemas = document.get("components").and_then(|components| components.get("schemas"));
    let schemas = schemas.ok_or_else(|| document.refused("has no components/schemas"))?;
    let mut all = BTreeMap::new();
    let reader = Reader { schemas: schemas.clone() };
    for (name, node) in schemas.entries()? {
        let known = all.insert(type_name(name), reader.schema(&node)?);
        if known.is_some() {
            return Err(node.refused(&format!("two schemas would be the type {}", type_name(name))));
        }
    }
    Ok(all)
}

pub(crate) struct Reader<'a> {
    pub(crate) schemas: Node<'a>,
}

impl<'a> Reader<'a> {
    pub(crate) fn schema(&self, node: &Node<'a>) -> Result<Schema, Refused> {
        if let Some(reference) = node.get("$ref") {
            let name = reference.text()?.rsplit('/').next().unwrap_or_default();
            if self.schemas.get(name).is_none() {
                return Err(reference.refused("points at no schema"));
            }
            return Ok(Schema::Named(type_name(name)));
        }
        if let Some(all) = node.get("allOf") {
            return match all.items()?.as_slice() {
                [only] => self.schema(only),
                _ => Err(all.refused("has more than one part")),
            };
        }
        if let Some(union) = node.get("oneOf").or_else(|| node.get("anyOf")) {
            return self.union(node, &union);
        }
        if let Some(constant) = node.get("const") {
            return Ok(match constant.value {
                Value::Null => Schema::Null,
                value => Schema::Constant(value.clone()),
            });
        }
        if let Some(values) = node.get("enum") {
            let texts =
                values.items()?.iter().map(|value| value.text().map(str::to_owned)).collect::<Result<_, _>>()?;
            return Ok(Schema::Enum(texts));
        }
        if let Some(types) = node.get("type").filter(|types| types.value.is_array()) {
            let names = types.items()?.iter().map(Node::text).collect::<Result<Vec<_>, _>>()?;
            return match names.as_slice() {
                [only, "null"] | ["null", only] => Ok(Schema::Nullable(Box::new(self.of_type(node, only)?))),
                _ => Err(types.refused("lists types other than one and null")),
            };
        }
        self.of_type(node, node.text_of("type")?)
    }

    fn of_type(&self, node: &Node<'a>, name: &str) -> Result<Schema, Refused> {
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
                (Some(parts), _) => {
                    Schema::Tuple(parts.items()?.iter().map(|part| self.schema(part)).collect::<Result<_, _>>()?)
                }
                (None, Some(items)) => Schema::List(Box::new(self.schema(&items)?)),
                (None, None) => return Err(node.refused("is an array of unknown items")),
            },
            "object" => self.object(node)?,
            "" if node
                .value
                .as_object()
                .is_some_and(|keys| keys.keys().all(|key| key == "title" || key == "description")) =>
            {
                Schema::Any
            }
            "" => return Err(node.refused("has no type, and is not understood without")),
            other => return Err(node.refused(&format!("has the unknown type {other:?}"))),
        })
    }

    fn object(&self, node: &Node<'a>) -> Result<Schema, Refused> {
        let rest = match node.get("additionalProperties") {
            Some(rest) if rest.value == &Value::Bool(false) => None,
            Some(rest) if rest.value == &Value::Bool(true) => Some(Box::new(Schema::Any)),
            Some(rest) => Some(Box::new(self.schema(&rest)?)),
            None => None,
        };
        let Some(properties) = node.get("properties") else {
            return Ok(Schema::Map(rest.unwrap_or_else(|| Box::new(Schema::Any))));
        };
        let required: Vec<&str> = match node.get("required") {
            Some(required) => required.items()?.iter().map(Node::text).collect::<Result<_, _>>()?,
            None => Vec::new(),
        };
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
            return Err(node.refused(&format!("requires {stray:?}, which is none of its properties")));
        }
        Ok(Schema::Object(Object { fields, rest }))
    }

    fn union(&self, node: &Node<'a>, union: &Node<'a>) -> Result<Schema, Refused> {
        let mut variants = Vec::new();
        let mut nullable = false;
        for variant in union.items()? {
            match self.schema(&variant)? {
                Schema::Null => nullable = true,
                Schema::Nullable(inner) => {
                    nullable = true;
                    variants.push((*inner, variant));
                }
                schema => variants.push((schema, variant)),
            }
        }
        let schema = match variants.len() {
            0 => return Err(union.refused("has no variants")),
            1 => variants.remove(0).0,
            _ => {
                let schemas: Vec<Schema> = variants.iter().map(|(schema, _)| schema.clone()).collect();
                let told = self.told(node, &schemas)?;
                Schema::Union(Union { variants: schemas, told })
            }
        };
        Ok(if nullable { Schema::Nullable(Box::new(schema)) } else { schema })
    }

    fn told(&self, node: &Node<'a>, variants: &[Schema]) -> Result<Told, Refused> {
        let names: Option<Vec<&str>> = variants
            .iter()
            .map(|variant| match variant {
                Schema::Named(name) => Some(name.as_str()),
                _ => None,
            })
            .collect();
        let Some(names) = names else { return Ok(Told::Json) };
        if let Some(discriminator) = node.get("discriminator") {
            let key = discriminator.text_of("propertyName")?.to_owned();
            let mut tags = vec![Vec::new(); names.len()];
            let mapping = discriminator.get("mapping").ok_or_else(|| discriminator.refused("has no mapping"))?;
            for (tag, target) in mapping.entries()? {
                let name = type_name(target.text()?.rsplit('/').next().unwrap_or_default());
                let index = names.iter().position(|variant| *variant == name);
                tags[index.ok_or_else(|| target.refused("is none of the variants"))?].push(tag.to_owned());
            }
            if let Some(untagged) = tags.iter().position(Vec::is_empty) {
                return Err(mapping.refused(&format!("has no tag for {}", names[untagged])));
            }
            return Ok(Told::Tag { keys: vec![key], tags });
        }
        match node.get("x-distinguish") {
            Some(distinguish) => told_by_facts(&distinguish, variants.len()),
            None => self.told_by_schemas(node, &names),
        }
    }

    /// How variants differ where the document does not say: by a constant text, else by required fields.
    fn told_by_schemas(&self, node: &Node<'a>, names: &[&str]) -> Result<Told, Refused> {
        let mut objects = Vec::new();
        for name in names {
            let found = self.schemas.entries()?.into_iter().find(|(schema, _)| type_name(schema) == *name);
            match found.map(|(_, node)| self.schema(&node)).transpose()? {
                Some(Schema::Object(object)) => objects.push(object),
                _ => return Err(node.refused(&format!("is a union without a tag, and {name} is no object"))),
            }
        }
        let tags_of = |key: &str| -> Option<Vec<Vec<String>>> {
            let mut all: Vec<Vec<String>> = Vec::new();
            for object in &objects {
                let field = object.fields.iter().find(|field| field.name == key)?;
                let tags = match field.schema.inner() {
                    Schema::Constant(Value::String(tag)) => vec![tag.clone()],
                    Schema::Enum(tags) => tags.clone(),
                    _ => return None,
                };
                if all.iter().flatten().any(|known| tags.contains(known)) {
                    return None;
                }
                all.push(tags);
            }
            Some(all)
        };
        for field in &objects[0].fields {
            if let Some(tags) = tags_of(&field.name) {
                return Ok(Told::Tag { keys: vec![field.name.clone()], tags });
            }
        }
        let required = |object: &Object| -> Vec<String> {
            object.fields.iter().filter(|field| field.required).map(|field| field.name.clone()).collect()
        };
        let told: Vec<Vec<String>> = objects
            .iter()
            .map(|object| {
                let mut has = required(object);
                has.retain(|name| objects.iter().any(|other| other.fields.iter().all(|field| field.name != *name)));
                has
            })
            .collect();
        if told.iter().enumerate().any(|(index, has)| told[..index].contains(has)) {
            return Err(node.refused("is a union that nothing tells apart"));
        }
        Ok(Told::Fields(told))
    }
}

fn told_by_facts(node: &Node<'_>, variants: usize) -> Result<Told, Refused> {
    let by = node.get("by").ok_or_else(|| node.refused("does not say by what"))?;
    let by: Vec<&str> = by.items()?.iter().map(Node::text).collect::<Result<_, _>>()?;
    if by.is_empty() {
        return Ok(Told::Nothing);
    }
    if by.iter().all(|fact| fact.starts_with('(')) {
        return Ok(Told::Json);
    }
    let listed = node.get("variants").ok_or_else(|| node.refused("lists no variants"))?.items()?;
    if listed.len() != variants {
        return Err(node.refused(&format!("tells of {} variants, not of {variants}", listed.len())));
    }
    let fact = |variant: &Node<'_>, key: &str| variant.get("facts").and_then(|facts| facts.value.get(key).cloned());
    for key in &by {
        let tags: Vec<Vec<String>> = listed.iter().map(|variant| texts(fact(variant, key).as_ref())).collect();
        let last_is_open = fact(&listed[variants - 1], key).is_some_and(|fact| fact == "required");
        let (told, last) = tags.split_at(variants - 1);
        if told.iter().all(|tags| !tags.is_empty()) && (last_is_open || !last[0].is_empty()) {
            let keys = key.split('.').map(str::to_owned).collect();
            return Ok(Told::Tag { keys, tags });
        }
    }
    let mut told = Vec::new();
    for variant in &listed {
        let mut has = Vec::new();
        for key in &by {
            match fact(variant, key) {
                Some(Value::String(fact)) if fact == "absent" || fact == "optional" => {}
                Some(_) => has.push((*key).to_owned()),
                None => return Err(variant.refused(&format!("says nothing of {key:?}"))),
            }
        }
        told.push(has);
    }
    Ok(Told::Fields(told))
}

fn texts(fact: Option<&Value>) -> Vec<String> {
    let Some(fact) = fact else { return Vec::new() };
    let one = fact.get("const").and_then(Value::as_str).map(|tag| vec![tag.to_owned()]);
    let many = fact.get("enum").and_then(Value::as_array);
    let many = many.map(|tags| tags.iter().filter_map(Value::as_str).map(str::to_owned).collect());
    one.or(many).unwrap_or_default()
}

/// Bounds, default and the like, in words.
fn notes(node: &Node<'_>) -> String {
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
            if let Some(bound) = part.value.get(key).filter(|bound| !bound.is_null() && !bound.is_object()) {
                notes.push(format!("{words} {bound}").replace('"', "`"));
            }
        }
        if part.is("deprecated") {
            notes.push("deprecated".to_owned());
        }
    }
    notes.dedup();
    notes.join(", ")
}
