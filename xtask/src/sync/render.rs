//! Renders the items of the intermediate representation as Rust.

use super::comments::{Comments, wrapped};
use super::ir::{Api, Function, Input, Item, Member, ObjectType, ReturnType, Token, UnionType};
use super::names;
use super::overrides::{self, ExternalId, Overrides, ValueKind, fits};
use super::schema::Discriminator;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

pub(super) struct Renderer<'a> {
    pub(super) api: &'a Api,
    pub(super) comments: &'a Comments,
    pub(super) overrides: &'a Overrides,
}

/// Returns the names and types of the parameters of a function after the core.
pub(super) fn arguments(function: &Function) -> Vec<(String, String)> {
    let parameters = function.parameters.iter().map(|name| (names::value(name), "impl AsRef<str>".to_owned()));
    let input = function.input.type_name().map(|kind| {
        let name = if matches!(function.input, Input::Query(_)) { "query" } else { "request" };
        (name.to_owned(), format!("impl Into<{kind}>"))
    });
    parameters.chain(input).collect()
}

impl Renderer<'_> {
    pub(super) fn models(&self, module: &str) -> String {
        let names = self.api.files.iter().filter(|(_, file)| *file == module).map(|(name, _)| name);
        let mut body = String::new();
        let mut macros = BTreeSet::new();
        for name in names {
            let (text, macro_name) = match &self.api.items[name] {
                Item::Object(shape) if shape.direction.sent => (self.request(name, shape), "request"),
                Item::Object(shape) => (self.model(name, shape), "model"),
                Item::Union(variants) => (self.union(name, variants), "union"),
                Item::Enum(values) => (self.enumeration(name, values), "open_enum"),
                Item::Tuple(fields) => (self.tuple(name, fields), "tuple"),
            };
            macros.insert(macro_name);
            body.push('\n');
            body.push_str(&text);
        }
        let local: BTreeSet<&str> =
            self.api.files.iter().filter(|(_, file)| *file == module).map(|(name, _)| name.as_str()).collect();
        let (core, others) = imports(&body, &local, &self.api.items);
        let mut text = String::new();
        if !others.is_empty() {
            text.push_str(&format!("use super::{{{}}};\n", others.join(", ")));
        }
        let core: Vec<&str> = core.into_iter().chain(macros).collect();
        text.push_str(&format!("use crate::json::{{{}}};\n", core.join(", ")));
        text + &body
    }

    /// Writes the doc comment of a part: the existing comment, or else a generated one.
    fn docs(&self, text: &mut String, item: &str, part: &str, indent: usize, made: &str) {
        let pad = " ".repeat(indent);
        match self.comments.of(item, part) {
            Some(lines) => lines.iter().for_each(|line| {
                let space = if line.is_empty() { "" } else { " " };
                text.push_str(&format!("{pad}///{space}{line}\n"));
            }),
            None => wrapped(made, indent).iter().for_each(|line| text.push_str(&format!("{pad}/// {line}\n"))),
        }
    }

    fn model(&self, name: &str, shape: &ObjectType) -> String {
        let mut text = String::from("model! {\n");
        self.docs(&mut text, name, "", 4, &sentence(&names::spoken(name), ""));
        text.push_str(&constants(&shape.constants));
        text.push_str(&format!("    pub struct {name} {{\n"));
        for member in &shape.fields {
            self.member(&mut text, name, member, 8);
            if let Some(why) = self.essential(name, member) {
                text.push_str(&format!("        #[essential({why:?})]\n"));
            }
            if let Some(why) = self.hidden(name, &member.json) {
                text.push_str(&format!("        #[hidden({why:?})]\n"));
            }
            let kind = &member.kind;
            let optional = member.nullable || !member.required;
            let kind = if optional && kind != "Json" || kind == "Json" && !member.required {
                format!("Option<{kind}>")
            } else {
                kind.clone()
            };
            text.push_str(&format!("        pub {}: {kind},\n", member.name));
        }
        text.push_str("    }\n");
        self.additional(&mut text, name, shape);
        text + "}\n"
    }

    /// Returns the reason why a field is essential, either itself or because it contains an essential field.
    fn essential(&self, owner: &str, member: &Member) -> Option<&'static str> {
        let is_needed = member.required && !member.nullable;
        if !is_needed {
            return None;
        }
        let kind = match member.kind.as_str() {
            "i64" | "f64" | "Number" | "Map<i64>" | "Map<f64>" => Some(ValueKind::Number),
            "String" => Some(ValueKind::Text),
            kind => matches!(self.api.items.get(kind), Some(Item::Enum(_))).then_some(ValueKind::Text),
        };
        self.overrides
            .essential(owner, &member.json, kind)
            .or_else(|| self.holds_essential(&member.kind).then_some(overrides::HOLDS_ESSENTIAL))
    }

    /// Returns the reason why `Debug` hides a field.
    fn hidden(&self, owner: &str, field: &str) -> Option<&'static str> {
        self.overrides.hidden.find(|row| fits(row.0, owner) && fits(row.1, field)).map(|row| row.2)
    }

    /// Returns whether an object has an essential field, so that an empty object must not take the place of a missing
    /// one.
    fn holds_essential(&self, kind: &str) -> bool {
        match self.api.items.get(kind) {
            Some(Item::Object(shape)) => shape.fields.iter().any(|member| self.essential(kind, member).is_some()),
            Some(Item::Union(union)) => union.variants.iter().any(|(_, kind)| self.holds_essential(kind)),
            _ => false,
        }
    }

    fn additional(&self, text: &mut String, name: &str, shape: &ObjectType) {
        if let Some(rest) = &shape.additional {
            text.push_str("    additional {\n");
            self.docs(text, name, "additional", 8, "The fields under all other keys.");
            text.push_str(&format!("        pub additional: {rest},\n    }}\n"));
        }
    }

    fn member(&self, text: &mut String, owner: &str, member: &Member, indent: usize) {
        self.docs(text, owner, &member.name, indent, &sentence(&names::spoken(&member.json), &member.notes));
        if member.name != member.json {
            text.push_str(&format!("{}#[name = {:?}]\n", " ".repeat(indent), member.json));
        }
    }

    fn request(&self, name: &str, shape: &ObjectType) -> String {
        let mut text = String::from("request! {\n");
        let asks = self.api.functions.iter().find(|function| function.input == Input::Query(name.to_owned()));
        let made = match asks {
            Some(function) => format!("The query of `{}`.", function.name),
            None => sentence(&names::spoken(name), ""),
        };
        self.docs(&mut text, name, "", 4, &made);
        text.push_str(&constants(&shape.constants));
        text.push_str(&format!("    pub struct {name} {{\n"));
        for section in ["required", "nullable", "optional", "patch"] {
            let members: Vec<&Member> =
                shape.fields.iter().filter(|member| section_of(shape, member) == section).collect();
            if members.is_empty() {
                continue;
            }
            text.push_str(&format!("        {section} {{\n"));
            for member in members {
                self.member(&mut text, name, member, 12);
                match self.essential(name, member) {
                    _ if !shape.direction.received => {}
                    Some(why) => text.push_str(&format!("            #[essential({why:?})]\n")),
                    None if section == "required" => text.push_str("            #[may_be_missing]\n"),
                    None => {}
                }
                if let Some(why) = self.hidden(name, &member.json) {
                    text.push_str(&format!("            #[hidden({why:?})]\n"));
                }
                if names_something(member) {
                    text.push_str("            #[not_blank]\n");
                }
                let is_text = ["String", "List<String>"].contains(&member.kind.as_str());
                let external_id = match is_text {
                    true => self.overrides.external_id(name, &member.json),
                    false => ExternalId::Unrelated,
                };
                text.push_str(match external_id {
                    ExternalId::Sets => "            #[path_safe]\n            #[through trimmed]\n",
                    ExternalId::Names => "            #[through trimmed]\n",
                    ExternalId::Unrelated => "",
                });
                if section == "patch" && !member.clears {
                    text.push_str("            #[unconfirmed]\n");
                }
                let setters = setters(section, &member.name);
                text.push_str(&format!("            {}{setters}: {},\n", member.name, member.kind));
            }
            text.push_str("        }\n");
        }
        text.push_str("    }\n");
        self.additional(&mut text, name, shape);
        text + "}\n"
    }

    fn union(&self, name: &str, union: &UnionType) -> String {
        let mut text = String::from("union! {\n");
        self.docs(&mut text, name, "", 4, &sentence(&names::spoken(name), ""));
        let mut variants: Vec<(usize, &(String, String))> = union.variants.iter().enumerate().collect();
        let by = match &union.discriminator {
            Discriminator::Tag { keys, tags } => {
                variants.sort_by_key(|(index, _)| tags[*index].is_empty());
                keys.iter().map(|key| format!(" {key:?}")).collect()
            }
            Discriminator::Fields(keys) => {
                variants.sort_by_key(|(index, _)| std::cmp::Reverse(keys[*index].len()));
                " fields".to_owned()
            }
            Discriminator::Nothing | Discriminator::Json => " fields".to_owned(),
        };
        text.push_str(&format!("    pub enum {name} by{by} {{\n"));
        let pattern = |index: usize| match &union.discriminator {
            Discriminator::Tag { tags, .. } if !tags[index].is_empty() => {
                let tags: Vec<String> = tags[index].iter().map(|tag| format!("{tag:?}")).collect();
                tags.join(" | ")
            }
            Discriminator::Fields(keys) if !keys[index].is_empty() => {
                let is_null = |key: &&String| self.is_null(&union.variants[index].1, key);
                let (null, has): (Vec<&String>, Vec<&String>) = keys[index].iter().partition(is_null);
                let item = |key: &&String| {
                    let implied = self.overrides.implied.find(|row| fits(row.0, name) && row.1 == **key);
                    implied.map_or_else(|| format!("{key:?}"), |row| format!("{key:?} {:?} {:?}", row.2, row.3))
                };
                let list = |word: &str, keys: &[&String]| {
                    let keys: Vec<String> = keys.iter().map(item).collect();
                    if keys.is_empty() { String::new() } else { format!("{word}({})", keys.join(", ")) }
                };
                [list("has", &has), list("null", &null)].join(" ").trim().to_owned()
            }
            _ => "_".to_owned(),
        };
        for (index, (variant, kind)) in variants {
            self.variant_docs(&mut text, name, variant, kind);
            text.push_str(&format!("        {variant}({kind}) = {},\n", pattern(index)));
        }
        text.push_str("    }\n");
        if union.direction.sent {
            self.constructors(&mut text, name, union);
        }
        if union.direction.received && !union.direction.sent {
            self.accessors(&mut text, name, union);
        }
        text + "}\n"
    }

    /// Writes the docs of a variant or its constructor, or else the docs of its type.
    fn variant_docs(&self, text: &mut String, name: &str, variant: &str, kind: &str) {
        let own = self.comments.of(name, variant).is_some();
        let (item, part) = if own { (name, variant) } else { (kind, "") };
        self.docs(text, item, part, 8, &sentence(&names::spoken(variant), ""));
    }

    /// Returns whether a field of a type is always null.
    fn is_null(&self, kind: &str, field: &str) -> bool {
        match self.api.items.get(kind) {
            Some(Item::Object(shape)) => shape.constants.iter().any(|(name, value)| name == field && value.is_null()),
            _ => false,
        }
    }

    fn shapes(&self, union: &UnionType) -> Option<Vec<&ObjectType>> {
        let shape = |kind: &String| match self.api.items.get(kind) {
            Some(Item::Object(shape)) => Some(shape),
            _ => None,
        };
        union.variants.iter().map(|(_, kind)| shape(kind)).collect()
    }

    /// Writes the accessors of the fields that all variants have.
    fn accessors(&self, text: &mut String, name: &str, union: &UnionType) {
        let Some(shapes) = self.shapes(union) else { return };
        let shared: Vec<&Member> = shapes[0]
            .fields
            .iter()
            .filter(|member| {
                let same = |other: &&Member| other.name == member.name && other.kind == member.kind;
                shapes.iter().all(|shape| shape.fields.iter().any(|other| same(&other)))
            })
            .collect();
        if shared.is_empty() {
            return;
        }
        text.push_str("    shared {\n");
        for member in shared {
            self.borrowed_docs(text, name, union, member);
            let shown = match (member.kind.as_str(), member.kind.strip_prefix("Vec<")) {
                ("String", _) => " as str".to_owned(),
                (_, Some(item)) => format!(" as [{}]", item.trim_end_matches('>')),
                _ => String::new(),
            };
            text.push_str(&format!("        {}: {}{shown},\n", member.name, member.kind));
        }
        text.push_str("    }\n");
    }

    /// Writes the docs of an accessor or setter, or else the docs of the field of the first variant.
    fn borrowed_docs(&self, text: &mut String, name: &str, union: &UnionType, member: &Member) {
        let first = &union.variants[0].1;
        let (item, made) = match self.comments.of(name, &member.name) {
            Some(_) => (name, String::new()),
            None => (first.as_str(), sentence(&names::spoken(&member.json), &member.notes)),
        };
        self.docs(text, item, &member.name, 8, &made);
    }

    /// Writes the constructors of the variants. Each returns the struct of the variant, which has setters for all of
    /// its fields. Therefore, the names of constructors and setters cannot collide.
    fn constructors(&self, text: &mut String, name: &str, union: &UnionType) {
        let mut new = String::new();
        for (variant, kind) in &union.variants {
            let Some(Item::Object(object)) = self.api.items.get(kind) else { continue };
            let arguments: Vec<String> = needed(object)
                .map(|member| match section_of(object, member) {
                    "nullable" => format!("{}: Nullable<{}>", member.name, member.kind),
                    _ => format!("{}: {}", member.name, member.kind),
                })
                .collect();
            let constructor = names::value(&names::snake(variant));
            self.variant_docs(&mut new, name, variant, kind);
            let one_line = format!("        {constructor}({}): {kind},\n", arguments.join(", "));
            if one_line.len() <= 121 {
                new.push_str(&one_line);
            } else {
                let arguments = arguments.join(",\n            ");
                new.push_str(&format!("        {constructor}(\n            {arguments}\n        ): {kind},\n"));
            }
        }
        if !new.is_empty() {
            text.push_str(&format!("    new {{\n{new}    }}\n"));
        }
        if self.is_listed(name) {
            text.push_str("    listed {}\n");
        }
    }

    /// Returns whether a request contains a list of a type.
    fn is_listed(&self, name: &str) -> bool {
        let list = format!("List<{name}>");
        let objects = self.api.items.values().filter_map(|item| match item {
            Item::Object(object) => Some(object),
            _ => None,
        });
        objects.flat_map(|object| &object.fields).any(|field| field.kind.contains(&list))
    }

    fn enumeration(&self, name: &str, values: &[(String, String)]) -> String {
        let mut text = String::from("open_enum! {\n");
        self.docs(&mut text, name, "", 4, &sentence(&names::spoken(name), ""));
        text.push_str(&format!("    pub enum {name} {{\n"));
        for (variant, value) in values {
            self.docs(&mut text, name, variant, 8, &format!("`{value}`."));
            text.push_str(&format!("        {variant} = {value:?},\n"));
        }
        text + "    }\n}\n"
    }

    pub(super) fn payloads(&self) -> String {
        let mut body = String::from("\npayloads! {\n");
        self.docs(&mut body, "WebhookPayload", "", 4, "The data of an event, by its kind.");
        body.push_str("    pub enum WebhookPayload {\n");
        for (variant, kind) in &self.api.payloads {
            let own = self.comments.of("WebhookPayload", variant).is_some();
            let item = if own { "WebhookPayload" } else { overrides::WEBHOOK_KINDS };
            self.docs(&mut body, item, variant, 8, &sentence(&names::spoken(variant), ""));
            body.push_str(&format!("        {variant}({kind}) => on_{},\n", names::snake(variant)));
        }
        body.push_str("    }\n}\n");
        let types: BTreeSet<&str> = self.api.payloads.iter().map(|(_, kind)| kind.as_str()).collect();
        let types: Vec<&str> = types.into_iter().collect();
        format!("use super::payload::payloads;\nuse crate::models::{{{}}};\n{body}", types.join(", "))
    }

    fn tuple(&self, name: &str, fields: &[(&str, String)]) -> String {
        let mut text = String::from("tuple! {\n");
        self.docs(&mut text, name, "", 4, &sentence(&names::spoken(name), ""));
        text.push_str(&format!("    pub struct {name} {{\n"));
        for (field, kind) in fields {
            self.docs(&mut text, name, field, 8, &sentence(&names::spoken(field), ""));
            text.push_str(&format!("        pub {field}: {kind},\n"));
        }
        text + "    }\n}\n"
    }

    pub(super) fn functions(&self, resource: &str) -> String {
        let mut body = String::new();
        for function in self.api.functions.iter().filter(|function| function.file() == resource) {
            body.push('\n');
            body.push_str(&self.function(function));
        }
        format!("use crate::models::*;\nuse crate::{{Call, PolarCore}};\n{body}")
    }

    fn function(&self, function: &Function) -> String {
        let Function { name, method, path, .. } = function;
        let mut text = String::new();
        let mut lines = self.function_docs(function);
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        for line in lines {
            text.push_str(if line.is_empty() { "///" } else { "/// " });
            text.push_str(&line);
            text.push('\n');
        }
        let mut call = format!("Call::{method}(core, {name:?}, {path:?})");
        if function.token == Token::None {
            call.push_str(".anonymous()");
        }
        for parameter in &function.parameters {
            let fill = if parameter.ends_with("external_id") { "external_id" } else { "path" };
            call.push_str(&format!(".{fill}({}.as_ref())", names::value(parameter)));
        }
        call.push_str(match &function.input {
            Input::None => "",
            Input::Query(_) => ".query(&query.into())",
            Input::Json(kind) if self.sets_external_ids(kind) => ".json_with_external_ids(&request.into())",
            Input::Json(_) => ".json(&request.into())",
            Input::Form(_) => ".form(&request.into())",
        });
        let arguments: String =
            arguments(function).iter().map(|(argument, kind)| format!(", {argument}: {kind}")).collect();
        text.push_str(&format!(
            "#[cfg(feature = {name:?})]\npub fn {name}(core: &PolarCore{arguments}) -> Call<{}> {{\n    {call}\n}}\n",
            returns(&function.returns)
        ));
        text
    }

    /// Returns whether a request may set an external id, directly or in a nested object.
    fn sets_external_ids(&self, kind: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut rest = vec![kind];
        while let Some(kind) = rest.pop() {
            // The item type of `List<Thing>` is `Thing`.
            let kind = kind.trim_end_matches('>').rsplit('<').next().unwrap_or_default();
            if !seen.insert(kind) {
                continue;
            }
            match self.api.items.get(kind) {
                Some(Item::Object(shape)) => {
                    if shape
                        .fields
                        .iter()
                        .any(|field| self.overrides.external_id(kind, &field.json) == ExternalId::Sets)
                    {
                        return true;
                    }
                    rest.extend(shape.fields.iter().map(|field| field.kind.as_str()));
                }
                Some(Item::Union(union)) => rest.extend(union.variants.iter().map(|(_, kind)| kind.as_str())),
                _ => {}
            }
        }
        false
    }

    /// Returns the first paragraph of a function's docs.
    pub(super) fn summary(&self, function: &Function) -> Vec<String> {
        self.function_docs(function).into_iter().take_while(|line| !line.is_empty()).collect()
    }

    /// Returns the table of all operations, for tests that call each of them.
    pub(super) fn operations(&self) -> String {
        let mut rows = String::new();
        for function in &self.api.functions {
            let Function { name, path, .. } = function;
            let values: Vec<String> = function.parameters.iter().map(|parameter| sample_text(parameter)).collect();
            let input = match function.input.type_name() {
                None => String::new(),
                Some(kind) => {
                    let sender = match function.input {
                        Input::Form(_) => "form",
                        Input::Json(_) => "json",
                        _ => "query",
                    };
                    let variants: Vec<String> = match self.api.items.get(kind) {
                        Some(Item::Union(union)) => union.variants.iter().map(|(_, kind)| kind.clone()).collect(),
                        _ => vec![kind.to_owned()],
                    };
                    let sample = self.sample(kind, "request", &mut BTreeSet::new());
                    format!("{sender} {kind} [{}] {sample}", variants.join(", "))
                }
            };
            let returns = returns(&function.returns);
            let method = function.method.to_uppercase();
            let token = match function.token {
                Token::Organization => "organization",
                Token::Customer => "customer",
                Token::None => "none",
            };
            rows.push_str(&format!(
                "            {name} {method} {path:?} ({}) {token} ({input}) => {returns};\n",
                values.join(", ")
            ));
        }
        let unions = self.requests_of_unions();
        format!(
            "//! Tables of all operations and of all requests that are unions, for the tests that try every one.\n\n\
             #![allow(unused_imports, unused_macros, reason = \"each test uses a part of it\")]\n\n\
             pub(crate) use polar_funcs::models::*;\n\n\
             /// Calls a macro with a row for each operation: name, method, path, values for its parameters, whose token it takes,\n\
             /// request (how it is sent, its type, the types of a union's variants, one of them), return type.\n\
             macro_rules! operations {{\n    ($rows:ident) => {{\n        $rows! {{\n{rows}        }}\n    }};\n}}\n\n\
             /// Calls a macro with a row for each variant of each union that is sent: the union, a value from the variant's\n\
             /// constructor with all of its fields set, the names of its fields.\n\
             macro_rules! unions {{\n    ($rows:ident) => {{\n        $rows! {{\n{unions}        }}\n    }};\n}}\n\n\
             pub(crate) use {{operations, unions}};\n"
        )
    }

    fn requests_of_unions(&self) -> String {
        let mut rows = String::new();
        for (name, item) in &self.api.items {
            let Item::Union(union) = item else { continue };
            let variants = union.variants.iter().filter(|_| union.direction.sent);
            for (variant, kind) in variants {
                let Some(Item::Object(object)) = self.api.items.get(kind) else { continue };
                let sample = |member: &Member| self.sample(&member.kind, &member.json, &mut BTreeSet::new());
                let arguments: Vec<String> = needed(object).map(sample).collect();
                let optional = object.fields.iter().filter(|member| !member.required);
                let setters: String = optional.map(|member| format!(".{}({})", member.name, sample(member))).collect();
                let fields: Vec<String> = object.fields.iter().map(|member| format!("{:?}", member.json)).collect();
                let constructor = names::value(&names::snake(variant));
                rows.push_str(&format!(
                    "            {name} = {name}::{constructor}({}){setters} => [{}];\n",
                    arguments.join(", "),
                    fields.join(", ")
                ));
            }
        }
        rows
    }

    fn function_docs(&self, function: &Function) -> Vec<String> {
        let before = self.comments.of(&function.name, "").unwrap_or_default();
        let is_facts = |line: &str| METHODS.iter().any(|method| line.starts_with(&format!("`{method} /")));
        let summary: Vec<String> =
            before.iter().take_while(|line| !is_facts(line) && !line.starts_with("# ")).cloned().collect();
        let mut lines = if summary.iter().any(|line| !line.is_empty()) {
            summary
        } else {
            wrapped(&sentence(&names::spoken(&function.name), ""), 0)
        };
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        lines.push(String::new());
        let scopes: Vec<String> = function.scopes.iter().map(|scope| format!("`{scope}`")).collect();
        let scopes = match scopes.as_slice() {
            [] => String::new(),
            [one] => format!(" · scope {one}"),
            several => format!(" · scope {}", several.join(" or ")),
        };
        let facts =
            format!("`{} {}`{scopes} · feature `{}`", function.method.to_uppercase(), function.path, function.name);
        lines.extend(wrapped(&facts, 0));
        let token = match function.token {
            Token::Organization => None,
            Token::Customer => Some(
                "Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].",
            ),
            Token::None => Some(
                "Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].",
            ),
        };
        if let Some(token) = token {
            lines.push(String::new());
            lines.extend(wrapped(token, 0));
        }
        let whens = whens(before);
        let when = |status: &str, name: &str, made: &str| {
            let cell = if name.is_empty() { NAMELESS.to_owned() } else { format!("`{name}`") };
            let known = whens.iter().find(|(known, names, _)| *known == status && names.contains(&cell));
            known.map_or_else(|| made.to_owned(), |(_, _, when)| (*when).to_owned())
        };
        let mut rows = Vec::new();
        if function.token != Token::None {
            let made = when("401", "invalid_token", "the access token is missing or invalid");
            rows.push(("401".to_owned(), "`invalid_token`, `Unauthorized`".to_owned(), made));
            let made = when("403", "insufficient_scope", "the access token lacks the required scope");
            if function.token == Token::Organization {
                rows.push(("403".to_owned(), "`insufficient_scope`".to_owned(), made));
            }
        }
        for (status, name) in &function.errors {
            let names = match name.as_str() {
                "" if status == "401" && function.token != Token::None => continue,
                "" => NAMELESS.to_owned(),
                "RequestValidationError" => "`RequestValidationError`, `PolarRequestValidationError`".to_owned(),
                "Unauthorized" if function.token != Token::None => continue,
                name => format!("`{name}`"),
            };
            let made = if name.is_empty() { "see the response body" } else { made_when(name) };
            let when = when(status, name, made);
            rows.push((status.clone(), names, when));
        }
        rows.sort_by(|a, b| a.0.cmp(&b.0));
        if !rows.is_empty() {
            lines.extend(["", "# Errors", "", "| status | name | when |", "|---|---|---|"].map(str::to_owned));
            lines.extend(rows.iter().map(|(status, names, when)| format!("| {status} | {names} | {when} |")));
        }
        lines.extend([String::new(), "# Example".to_owned(), String::new()]);
        let example = before.iter().position(|line| line == "# Example");
        match example {
            Some(start) => lines.extend(before[start..].iter().skip(2).cloned()),
            None => lines.extend(self.example(function)),
        }
        lines
    }

    fn example(&self, function: &Function) -> Vec<String> {
        let mut types = BTreeSet::new();
        let mut arguments = vec!["core".to_owned()];
        for parameter in &function.parameters {
            arguments.push(sample_text(parameter));
        }
        if let Some(kind) = function.input.type_name() {
            arguments.push(match self.api.items.get(kind) {
                Some(Item::Object(shape))
                    if matches!(function.input, Input::Query(_)) && needed(shape).next().is_none() =>
                {
                    "()".to_owned()
                }
                _ => self.sample(kind, "request", &mut types),
            });
        }
        let name = &function.name;
        let mut lines: Vec<String> =
            ["```no_run", "# async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {"]
                .map(str::to_owned)
                .to_vec();
        let types: Vec<&str> = types.iter().map(String::as_str).collect();
        lines.push(match types.as_slice() {
            [] => format!("use polar_funcs::{name};"),
            [one] => format!("use polar_funcs::{{{name}, models::{one}}};"),
            several => format!("use polar_funcs::{{{name}, models::{{{}}}}};", several.join(", ")),
        });
        lines.push(String::new());
        let call = format!("{name}({})", arguments.join(", "));
        let result = result_name(function);
        match &function.returns {
            ReturnType::Nothing => lines.push(format!("{call}.await?;")),
            ReturnType::Csv => {
                lines.push(format!("let csv = {call}.await?;"));
                lines.push("println!(\"{csv}\");".to_owned());
            }
            ReturnType::Value(_) => {
                lines.push(format!("let {result} = {call}.await?;"));
                lines.push(format!("println!(\"{{{result}:?}}\");"));
            }
            ReturnType::Maybe(_) => {
                lines.push(format!("match {call}.await? {{"));
                lines.push(format!("    Some({result}) => println!(\"{{{result}:?}}\"),"));
                lines.push("    None => println!(\"not ready yet\"),".to_owned());
                lines.push("}".to_owned());
            }
            ReturnType::Page(_) => {
                lines.push(format!("let mut items = {call}.items();"));
                lines.push(format!("while let Some({result}) = items.next().await {{"));
                lines.push(format!("    println!(\"{{:?}}\", {result}?);"));
                lines.push("}".to_owned());
            }
        }
        lines.extend(["# Ok(())", "# }", "```"].map(str::to_owned));
        lines
    }

    /// Returns an expression that creates a value of a type.
    fn sample(&self, kind: &str, field: &str, types: &mut BTreeSet<String>) -> String {
        self.sample_at(DEEPEST, kind, field, types)
    }

    fn sample_at(&self, depth: usize, kind: &str, field: &str, types: &mut BTreeSet<String>) -> String {
        // A recursive request does not have a sample.
        let Some(depth) = depth.checked_sub(1) else { return "Default::default()".to_owned() };
        let inner = |start: &str| kind.strip_prefix(start).and_then(|rest| rest.strip_suffix('>'));
        if let Some(item) = inner("List<") {
            return format!("[{}]", self.sample_at(depth, item, field, types));
        }
        if let Some(value) = inner("Map<") {
            return format!("[(\"key\", {})]", self.sample_at(depth, value, field, types));
        }
        match kind {
            "String" | "Secret" => sample_text(field),
            "Timestamp" => "\"2026-11-23T00:00:00Z\"".to_owned(),
            "Date" => "\"2026-11-23\"".to_owned(),
            "bool" => "true".to_owned(),
            "i64" => "1000".to_owned(),
            "f64" => "1.0".to_owned(),
            "Metadata" => "[(\"key\", \"value\")]".to_owned(),
            "MetadataValue" => "\"value\"".to_owned(),
            "DecimalInput" => "\"1.5\"".to_owned(),
            "Number" => "1".to_owned(),
            "TrialEnd" => "\"2026-11-23T00:00:00Z\"".to_owned(),
            _ => {
                let (kind, arguments) = match self.api.items.get(kind) {
                    Some(Item::Enum(values)) => {
                        types.insert(kind.to_owned());
                        return format!("{kind}::{}", values[0].0);
                    }
                    Some(Item::Object(shape)) => (format!("{kind}::new"), Some(shape)),
                    Some(Item::Union(union)) => {
                        let (variant, inner) = &union.variants[0];
                        let shape = match self.api.items.get(inner) {
                            Some(Item::Object(shape)) => Some(shape),
                            _ => None,
                        };
                        (format!("{kind}::{}", names::value(&names::snake(variant))), shape)
                    }
                    _ => return "Default::default()".to_owned(),
                };
                types.insert(kind.split("::").next().unwrap_or_default().to_owned());
                let arguments: Vec<String> = arguments
                    .into_iter()
                    .flat_map(needed)
                    .map(|member| match member.nullable {
                        true => format!("None::<{}>", member.kind),
                        false => self.sample_at(depth, &member.kind, &member.json, types),
                    })
                    .collect();
                format!("{kind}({})", arguments.join(", "))
            }
        }
    }
}

pub(super) fn returns(returns: &ReturnType) -> String {
    match returns {
        ReturnType::Nothing => "()".to_owned(),
        ReturnType::Csv => "Csv".to_owned(),
        ReturnType::Value(kind) => kind.clone(),
        ReturnType::Maybe(kind) => format!("Option<{kind}>"),
        ReturnType::Page(kind) => format!("ListResource<{kind}>"),
    }
}

/// Returns the section of a request in which a field is declared.
pub(crate) fn section_of(shape: &ObjectType, member: &Member) -> &'static str {
    match (member.required, member.nullable) {
        (true, false) => "required",
        (true, true) => "nullable",
        (false, true) if shape.direction.patches() => "patch",
        (false, _) => "optional",
    }
}

/// Returns the names of a field's additional setters, as declared behind its own. They do not end with the underscore
/// that some fields have, so that they cannot collide with the setter of another field: see [`names::field`].
fn setters(section: &str, field: &str) -> String {
    let stem = field.trim_end_matches('_');
    match section {
        "optional" => format!("(maybe_{stem})"),
        "patch" => format!("(maybe_{stem}, clear_{stem})"),
        _ => String::new(),
    }
}

/// Returns the parameters of a request's constructor.
pub(crate) fn needed(shape: &ObjectType) -> impl Iterator<Item = &Member> {
    let of = |nullable| shape.fields.iter().filter(move |member| member.required && member.nullable == nullable);
    of(false).chain(of(true))
}

/// Returns whether a field is an id or a secret, which must not be blank.
fn names_something(member: &Member) -> bool {
    let id = member.json == "id" || member.json.ends_with("_id");
    id && member.kind == "String" || member.kind == "Secret"
}

fn constants(constants: &[(String, Value)]) -> String {
    if constants.is_empty() {
        return String::new();
    }
    let pairs: Vec<String> = constants.iter().map(|(name, value)| format!("{name} = {value}")).collect();
    format!("    #[constant({})]\n", pairs.join(", "))
}

/// Returns words as a sentence, with the notes on bounds.
fn sentence(words: &str, notes: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    let notes = if notes.is_empty() { String::new() } else { format!(": {notes}") };
    format!("{first}{}{notes}.", letters.as_str())
}

/// Returns the types that a file uses: those of the model layer, and those of other files.
fn imports(code: &str, local: &BTreeSet<&str>, items: &BTreeMap<String, Item>) -> (Vec<&'static str>, Vec<String>) {
    let mut words: BTreeSet<&str> = BTreeSet::new();
    for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
        // Ignore text in quotation marks and the names of variants.
        let line = line.trim_start();
        let line = if line.starts_with(|letter: char| letter.is_uppercase()) {
            line.split_once(['(', '=']).map_or("", |(_, rest)| rest)
        } else {
            line
        };
        let (arguments, made) = line.split_once("): ").unwrap_or((line, ""));
        let made = made.split_once('(').map_or(made, |(_, kind)| kind);
        for code in arguments.split('"').step_by(2).chain([made]) {
            let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
            words.extend(
                code.split(|letter| !is_name(letter))
                    .filter(|word| word.starts_with(|letter: char| letter.is_uppercase())),
            );
        }
    }
    let core = names::MODEL_LAYER.into_iter().filter(|name| words.contains(name)).collect();
    let is_other =
        |word: &&&str| !local.contains(**word) && (items.contains_key(**word) || names::HAND_WRITTEN.contains(*word));
    let others = words.iter().filter(is_other).map(ToString::to_string).collect();
    (core, others)
}

/// The nesting limit of sample requests.
const DEEPEST: usize = 16;

/// The start of the line with a function's facts.
const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/// The placeholder in the table of errors for an undocumented error name.
const NAMELESS: &str = "–";

/// Returns the rows of a table of errors: status, names, cause.
fn whens(docs: &[String]) -> Vec<(&str, &str, &str)> {
    docs.iter()
        .filter_map(|line| {
            let cells: Vec<&str> = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ").collect();
            match cells.as_slice() {
                [status, names, when] if status.chars().all(|letter| letter.is_ascii_digit()) => {
                    Some((*status, *names, *when))
                }
                _ => None,
            }
        })
        .collect()
}

fn made_when(name: &str) -> &'static str {
    match name {
        "ResourceNotFound" => "the object does not exist, or the access token cannot access it",
        "RequestValidationError" => "a value in the request is invalid",
        "NotPermitted" => "the operation is not permitted; `detail` gives the reason",
        _ => "the name states the reason",
    }
}

fn sample_text(field: &str) -> String {
    let text = match field {
        _ if field.contains("email") => "ada@example.com",
        _ if field.contains("external") => "user_42",
        _ if field == "id" || field.ends_with("_id") => "4a0409e2-9d6c-454c-bf05-2969a8250400",
        _ if field.contains("url") || field.contains("uri") => "https://example.com",
        _ if field.contains("country") => "FR",
        "currency" | "price_currency" => "usd",
        "slug" => "acme",
        "key" => "ACME-1C285B2D-6CE6-4BC7-B8BE-ADB6A7E304DA",
        "name" => "Ada",
        _ => "…",
    };
    format!("{text:?}")
}

/// Returns a variable name for the result of a call, by its type.
fn result_name(function: &Function) -> String {
    let kind = match &function.returns {
        ReturnType::Value(kind) | ReturnType::Maybe(kind) | ReturnType::Page(kind) => kind.as_str(),
        ReturnType::Csv | ReturnType::Nothing => "",
    };
    match kind {
        "Json" | "" => "response".to_owned(),
        kind if kind.contains('<') => "list".to_owned(),
        kind => {
            let name = names::snake(kind.trim_start_matches("CustomerPortal"));
            names::value(name.split_once("customer_").map_or(name.as_str(), |(_, rest)| rest))
        }
    }
}
