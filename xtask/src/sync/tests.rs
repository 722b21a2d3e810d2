//! Tests of sync with small documents, one rule each, and with the API description if it is available.

use super::overrides::{ExternalId, Null, Nulls, Parameter, ParameterKind, Table, ValueKind, flattened};
use super::*;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

const MANIFEST: &str = "\
[package]
name = \"polar-funcs\"

[features]
default = [\"hyper\"]

# Operations: one feature per function, with the name of the function.

# Options.
hyper = []

[dependencies]
";

/// Returns a repository before its first sync.
fn empty() -> Tree {
    Tree { files: [("Cargo.toml".to_owned(), MANIFEST.to_owned())].into(), version: String::new() }
}

fn made(document: &Value) -> Tree {
    made_with(document, &Overrides::new())
}

fn made_with(document: &Value, overrides: &Overrides) -> Tree {
    empty().synced(document, overrides).unwrap_or_else(|SpecError(why)| panic!("refused: {why}"))
}

fn refused(document: &Value) -> String {
    match empty().synced(document, &Overrides::new()) {
        Ok(_) => panic!("was not refused: {document:#}"),
        Err(SpecError(why)) => why,
    }
}

impl Tree {
    /// Returns all code without comments and without setter names that follow from the field's name. Each sequence of
    /// whitespace is one space, and before a dot there is none.
    fn code(&self) -> String {
        let lines = self.files.values().flat_map(|text| text.lines());
        let code = lines.filter(|line| !line.trim_start().starts_with("//")).map(|line| {
            let name = line.trim().split('(').next().unwrap_or_default();
            line.replace(&format!("(maybe_{name})"), "").replace(&format!("(maybe_{name}, clear_{name})"), "")
        });
        let code: Vec<String> = code.collect();
        code.join(" ").split_whitespace().collect::<Vec<_>>().join(" ").replace(" .", ".")
    }

    /// Returns the comments on what is declared in a line that begins so.
    fn docs(&self, file: &str, declared: &str) -> Vec<String> {
        let lines: Vec<&str> = self.files[file].lines().map(str::trim).collect();
        let at = lines.iter().position(|line| line.starts_with(declared)).expect("is declared");
        let above = lines[..at].iter().rev().skip_while(|line| line.starts_with("#["));
        let mut docs: Vec<String> = above
            .map_while(|line| line.strip_prefix("///"))
            .map(|doc| doc.strip_prefix(' ').unwrap_or(doc).to_owned())
            .collect();
        docs.reverse();
        docs
    }

    fn edited(&self, file: &str, from: &str, to: &str) -> Self {
        let mut tree = self.clone();
        let text = tree.files.get_mut(file).expect("the file is there");
        assert!(text.contains(from), "{file} has no {from:?}:\n{text}");
        *text = text.replacen(from, to, 1);
        tree
    }
}

fn document(paths: Value, schemas: Value) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Things", "version": "2026-10" },
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

fn of(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn json_body(schema: &Value) -> Value {
    json!({ "content": { "application/json": { "schema": schema } } })
}

/// Returns a document with one operation, which is `things_get`.
fn operation(method: &str, path: &str, more: Value, schemas: Value) -> Value {
    let mut operation = json!({ "operationId": "things:get", "responses": { "204": {} } });
    for (key, value) in more.as_object().expect("an object") {
        operation[key] = value.clone();
    }
    let mut methods = Map::new();
    methods.insert(method.to_owned(), operation);
    let mut paths = Map::new();
    paths.insert(path.to_owned(), methods.into());
    document(paths.into(), schemas)
}

/// Returns a document with one operation, whose response is a `Thing`, the first of the schemas.
fn returns(schemas: Value) -> Value {
    operation("get", "/v1/things", json!({ "responses": { "200": json_body(&of("Thing")) } }), schemas)
}

/// Returns a document with one operation, whose request body is a `Thing`.
fn request(method: &str, schemas: Value) -> Value {
    operation(method, "/v1/things", json!({ "requestBody": json_body(&of("Thing")) }), schemas)
}

/// Returns a document with one operation, which has these query parameters.
fn query(parameters: &[(&str, Value)], schemas: Value) -> Value {
    let parameters: Vec<Value> =
        parameters.iter().map(|(name, schema)| json!({ "name": name, "in": "query", "schema": schema })).collect();
    operation("get", "/v1/things", json!({ "parameters": parameters }), schemas)
}

fn object(properties: Value, required: &[&str]) -> Value {
    json!({ "type": "object", "properties": properties, "required": required })
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn or_null(schema: Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

/// Checks that each document results in each piece of code, regardless of whitespace.
fn check(cases: &[(Value, &[&str])]) {
    for (document, expected) in cases {
        let code = made(document).code();
        for piece in *expected {
            assert!(code.contains(piece), "{piece}\nis not in\n{code}\nwhich was made of\n{document:#}");
        }
    }
}

#[test]
fn names_of_the_api_become_names_of_rust() {
    let fields = ["type", "match", "self", "new", "_cost", "2fa", "camelCase", "kebab-case", "id"];
    let fields: Map<String, Value> = fields.iter().map(|name| ((*name).to_owned(), text())).collect();
    let values =
        json!({ "type": "string", "enum": ["name", "-name", "2026-10", "EU VAT", "unknown", "self", "a.b_c"] });
    check(&[
        (
            returns(json!({ "Thing": object(fields.into(), &[]) })),
            &[
                "#[name = \"type\"] pub kind: Option<String>,",
                "#[name = \"match\"] pub match_: Option<String>,",
                "#[name = \"self\"] pub self_: Option<String>,",
                "#[name = \"new\"] pub new_: Option<String>,",
                "#[name = \"_cost\"] pub cost: Option<String>,",
                "#[name = \"2fa\"] pub _2fa: Option<String>,",
                "#[name = \"camelCase\"] pub camel_case: Option<String>,",
                "#[name = \"kebab-case\"] pub kebab_case: Option<String>,",
                " pub id: Option<String>,",
            ],
        ),
        (
            returns(json!({ "Thing": object(json!({ "kind": values }), &["kind"]) })),
            &[
                "pub enum ThingKind { NameDescending = \"-name\", V2026_10 = \"2026-10\", EuVat = \"EU VAT\", \
                 ABC = \"a.b_c\", Name = \"name\", SelfValue = \"self\", UnknownValue = \"unknown\", }",
                "pub kind: ThingKind,",
            ],
        ),
        (
            operation(
                "get",
                "/v1/things",
                json!({ "responses": { "200": json_body(&of("HTTPThing_OAuth2ID-Output")) } }),
                json!({ "HTTPThing_OAuth2ID-Output": object(json!({}), &[]) }),
            ),
            &["pub struct HttpThingOAuth2Id { }", "-> Call<HttpThingOAuth2Id>"],
        ),
    ]);
}

#[test]
fn a_schema_may_have_any_name() {
    let names =
        ["Kind", "Slot", "Value", "Index", "Some", "Things", "Option", "Vec", "String", "Call", "List", "Metadata"];
    let mut schemas: Map<String, Value> =
        names.iter().map(|name| ((*name).to_owned(), object(json!({ "a": text() }), &[]))).collect();
    let fields: Map<String, Value> = names.iter().map(|name| (name.to_lowercase(), of(name))).collect();
    schemas.insert("Thing".to_owned(), object(fields.into(), &[]));
    check(&[(
        returns(schemas.into()),
        &[
            "pub struct Kind { pub a: Option<String>, }",
            "pub struct Some { pub a: Option<String>, }",
            // A name that neither hides an import nor is hidden by one.
            "pub struct OptionModel { pub a: Option<String>, }",
            "pub option: Option<OptionModel>,",
            "pub vec: Option<VecModel>,",
            "pub string: Option<StringModel>,",
            "pub call: Option<CallModel>,",
            "pub list: Option<ListModel>,",
            "pub metadata: Option<MetadataModel>,",
        ],
    )]);
    // A resource and a schema of one name.
    check(&[(
        operation(
            "get",
            "/v1/things",
            json!({ "responses": { "200": json_body(&of("Things")) } }),
            json!({ "Things": object(json!({}), &[]) }),
        ),
        &["pub fn get(&self) -> Call<models::Things>"],
    )]);
}

#[test]
fn a_resource_has_one_file_of_functions_and_one_of_models() {
    let thing = json!({ "Thing": object(json!({}), &[]) });
    let paths = json!({
        "/v1/things": { "get": { "operationId": "things:get", "responses": { "200": json_body(&of("Thing")) } } },
        "/v1/a": { "get": { "operationId": "customer_portal:things:get_one", "responses": { "204": {} } } },
        "/v1/b": { "get": {
            "operationId": "stuff_list", "x-group": "stuff.inner", "responses": { "204": {} },
        } },
    });
    let tree = made(&document(paths, thing));
    let files: Vec<&str> = tree.files.keys().map(String::as_str).collect();
    let expected = [
        "Cargo.toml",
        "funcs/customer_portal_things.rs",
        "funcs/mod.rs",
        "funcs/resources/customer_portal.rs",
        "funcs/resources/customer_portal_things.rs",
        "funcs/resources/mod.rs",
        "funcs/resources/stuff.rs",
        "funcs/resources/stuff_inner.rs",
        "funcs/resources/things.rs",
        "funcs/stuff_inner.rs",
        "funcs/things.rs",
        "models/errors.rs",
        "models/mod.rs",
        "models/things.rs",
        "tests/operations/mod.rs",
    ];
    assert_eq!(files, expected);
    let code = tree.code();
    for expected in ["pub mod stuff_inner; pub mod things;", "pub use super::stuff_inner::*; pub use super::things::*;"]
    {
        assert!(code.contains(expected), "{expected}");
    }
    for name in ["customer_portal_things_get_one", "stuff_list", "things_get"] {
        assert!(code.contains(&format!("#[cfg(feature = \"{name}\")] pub fn {name}(")), "{name}");
    }
}

#[test]
fn functions_are_methods_of_their_resources() {
    let query = json!([{ "name": "size", "in": "query", "schema": { "type": "integer" } }]);
    let id = json!([{ "name": "id", "in": "path", "schema": text() }]);
    let paths = json!({
        "/v1/things": { "get": { "operationId": "things:list", "parameters": query, "responses": { "204": {} } } },
        "/v1/things/{id}": { "get": { "operationId": "things:type", "parameters": id, "responses": { "204": {} } } },
        "/v1/things/parts": { "get": { "operationId": "things:parts:list", "responses": { "204": {} } } },
    });
    let tree = made(&document(paths, json!({})));
    let code = tree.code();
    for expected in [
        "mod things; mod things_parts; pub use things::Things; pub use things_parts::ThingsParts;",
        "impl PolarCore { pub fn things(&self) -> Things<'_> { Things(self) } }",
        "impl<'a> Things<'a> { pub fn parts(&self) -> ThingsParts<'a> { ThingsParts(self.0) } }",
        "#[cfg(feature = \"things_list\")] pub fn list(&self, query: impl Into<models::ThingsListQuery>) -> Call<()> { \
         crate::things_list(self.0, query) }",
        "pub fn kind(&self, id: impl AsRef<str>) -> Call<()> { crate::things_type(self.0, id) }",
    ] {
        assert!(code.contains(expected), "{expected}\nis not in\n{code}");
    }
    let told = tree.edited("funcs/things.rs", "/// Things list.", "/// Lists things.");
    let later = told.synced(&operations(&["things:list"]), &Overrides::new()).expect("is understood");
    let docs = ["Lists things.", "", "See [`things_list`](crate::things_list)."];
    assert_eq!(later.docs("funcs/resources/things.rs", "pub fn list("), docs);
    assert!(later.changes(&later).is_empty(), "methods have no comments of their own");
    assert_eq!(
        refused(&operations(&["things:parts", "things:parts:list"])),
        "funcs/resources: things would have two methods parts"
    );
    assert_eq!(refused(&operations(&["builder:list"])), "funcs/resources: PolarCore would have two methods builder");
}

#[test]
fn values_of_the_path_come_in_its_order() {
    let parameter = |name: &str| json!({ "name": name, "in": "path", "required": true, "schema": text() });
    let path = "/v1/things/{thing_id}/parts/{type}";
    let signature =
        "pub fn things_get(core: &PolarCore, thing_id: impl AsRef<str>, kind: impl AsRef<str>) -> Call<()> {";
    let call = ".path(thing_id.as_ref()).path(kind.as_ref())";
    let shared = operation("get", path, json!({ "parameters": [parameter("type")] }), json!({}));
    let mut shared = shared;
    shared["paths"][path]["parameters"] = json!([parameter("thing_id"), parameter("type")]);
    let both = json!({ "parameters": [parameter("type"), parameter("thing_id")] });
    check(&[(operation("get", path, both, json!({})), &[signature, call]), (shared, &[signature, call])]);
}

#[test]
fn a_query_is_a_request_of_what_is_set() {
    let one_or_many =
        |one: Value| json!({ "anyOf": [one.clone(), { "type": "array", "items": one }, { "type": "null" }] });
    let status = json!({ "Status2": { "type": "string", "enum": ["open", "closed"] } });
    let scalar = json!({ "anyOf": [text(), { "type": "integer" }, { "type": "boolean" }] });
    let metadata = or_null(json!({ "type": "object", "additionalProperties": scalar }));
    let mut required = query(&[("id", text()), ("size", or_null(json!({ "type": "integer" })))], json!({}));
    required["paths"]["/v1/things"]["get"]["parameters"][0]["required"] = json!(true);
    check(&[
        (
            query(&[("status", one_or_many(of("Status2"))), ("email", one_or_many(text()))], status),
            &["pub struct ThingsGetQuery { optional { status: List<Status2>, email: List<String>, } }"],
        ),
        (
            query(&[("metadata", of("Filter2"))], json!({ "Filter2": metadata })),
            &["optional { metadata: Metadata, }", "query: impl Into<ThingsGetQuery>", ".query(&query.into())"],
        ),
        (required, &["pub struct ThingsGetQuery { required { #[not_blank] id: String, } optional { size: i64, } }"]),
        (
            query(
                &[
                    ("since", json!({ "type": "string", "format": "date-time" })),
                    ("day", json!({ "type": "string", "format": "date" })),
                ],
                json!({}),
            ),
            &["optional { since: Timestamp, day: Date, }"],
        ),
    ]);
}

#[test]
fn a_body_is_json_or_a_form() {
    let thing = json!({ "Thing": object(json!({ "name": text() }), &["name"]) });
    let form =
        json!({ "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": of("Thing") } } } });
    let mut optional = request("post", thing.clone());
    optional["paths"]["/v1/things"]["post"]["requestBody"]["required"] = json!(false);
    let inline = json!({ "requestBody": json_body(&thing["Thing"]) });
    check(&[
        (request("post", thing.clone()), &["request: impl Into<Thing>", ".json(&request.into())"]),
        (
            operation("post", "/v1/things", form, thing.clone()),
            &["request: impl Into<Thing>", ".form(&request.into())"],
        ),
        (optional, &["request: impl Into<Thing>"]),
        (operation("post", "/v1/things", inline, json!({})), &["request: impl Into<ThingsGetRequest>"]),
        (
            request("delete", thing),
            &["Call::delete(core, \"things_get\", \"/v1/things\").anonymous().json(&request.into())"],
        ),
    ]);
}

#[test]
fn a_reply_is_what_its_success_holds() {
    let responses = |responses: Value| {
        operation("post", "/v1/things", json!({ "responses": responses }), json!({ "Thing": object(json!({}), &[]) }))
    };
    check(&[
        (responses(json!({ "200": json_body(&of("Thing")) })), &["-> Call<Thing>"]),
        (responses(json!({ "200": json_body(&of("Thing")), "201": json_body(&of("Thing")) })), &["-> Call<Thing>"]),
        (responses(json!({ "200": json_body(&json!({})) })), &["-> Call<Json>"]),
        (responses(json!({ "200": json_body(&or_null(of("Thing"))) })), &["-> Call<Option<Thing>>"]),
        (
            responses(json!({ "200": json_body(&json!({ "type": "array", "items": of("Thing") })) })),
            &["-> Call<Vec<Thing>>"],
        ),
        (responses(json!({ "202": json_body(&json!({ "type": "null" })) })), &["-> Call<()>"]),
        (responses(json!({ "202": json_body(&json!({ "title": "Accepted" })) })), &["-> Call<()>"]),
        (responses(json!({ "204": { "description": "Deleted." } })), &["-> Call<()>"]),
        (responses(json!({ "200": json_body(&of("Thing")), "202": {} })), &["-> Call<Option<Thing>>"]),
        (responses(json!({ "200": { "content": { "text/csv": { "schema": text() } } } })), &["-> Call<Csv>"]),
    ]);
}

#[test]
fn a_list_in_pages_is_generic() {
    let list = |pagination: &str| {
        object(
            json!({ "items": { "type": "array", "items": of("Thing") }, "pagination": of(pagination) }),
            &["items", "pagination"],
        )
    };
    let pages = object(json!({ "total_count": { "type": "integer" }, "max_page": { "type": "integer" } }), &[]);
    let cursor = object(json!({ "has_next_page": { "type": "boolean" } }), &["has_next_page"]);
    let thing = object(json!({}), &[]);
    let of_reply = |schema: Value, schemas: Value| {
        operation("get", "/v1/things", json!({ "responses": { "200": json_body(&schema) } }), schemas)
    };
    let either = json!({ "anyOf": [of("ListResource_Thing_"), of("ListResourceWithCursorPagination_Thing_")] });
    let both = json!({
        "Thing": thing,
        "Pagination": pages,
        "CursorPagination": cursor,
        "ListResource_Thing_": list("Pagination"),
        "ListResourceWithCursorPagination_Thing_": list("CursorPagination"),
    });
    for schema in [of("ListResource_Thing_"), either] {
        let tree = made(&of_reply(schema, both.clone()));
        let code = tree.code();
        assert!(code.contains("-> Call<ListResource<Thing>>"), "{code}");
        assert!(!code.contains("pub struct Pagination") && !code.contains("ListResourceThing"), "{code}");
        assert!(
            tree.docs("funcs/things.rs", "pub fn").contains(&"let mut items = things_get(core).items();".to_owned())
        );
    }
    let more =
        object(json!({ "items": { "type": "array", "items": text() }, "pagination": text(), "sum": text() }), &[]);
    check(&[(returns(json!({ "Thing": more })), &["-> Call<Thing>", "pub items: Option<Vec<String>>,"])]);
}

#[test]
fn what_may_be_missing_or_null_is_an_option_in_what_is_received() {
    let size = json!({ "type": "integer" });
    let fields = json!({
        "a": size, "b": size, "c": or_null(size.clone()), "d": or_null(size.clone()), "e": or_null(or_null(size.clone())),
        "f": { "type": ["integer", "null"] }, "g": of("Maybe"), "h": { "type": "null" }, "i": {},
        "j": { "type": ["string", "null"], "enum": ["x", null] },
    });
    check(&[(
        returns(json!({ "Thing": object(fields, &["a", "c", "e", "f", "g", "h", "i", "j"]), "Maybe": or_null(size) })),
        &[
            "#[constant(h = null)] pub struct Thing { pub a: i64, pub b: Option<i64>, pub c: Option<i64>, pub d: Option<i64>, \
           pub e: Option<i64>, pub f: Option<i64>, pub g: Option<i64>, pub i: Json, pub j: Option<ThingJ>, }",
        ],
    )]);
}

#[test]
fn null_has_a_meaning_in_updates_alone() {
    let size = json!({ "type": "integer" });
    let fields = json!({ "a": size, "b": or_null(size.clone()), "c": size, "d": or_null(size), "inner": of("Inner") });
    let inner = object(json!({ "x": or_null(text()) }), &[]);
    let thing = json!({ "Thing": object(fields, &["a", "b"]), "Inner": inner });
    let first = "pub struct Thing { required { a: i64, } nullable { b: i64, } optional { ";
    let made = format!("{first}c: i64, d: i64, inner: Inner, }} }}");
    let updated = format!("{first}c: i64, inner: Inner, }} patch {{ #[unconfirmed] d: i64, }} }}");
    let union = json!({ "oneOf": [of("ThingA"), of("ThingB")] });
    let variant = |tag: &str| object(json!({ "kind": { "const": tag }, "x": or_null(text()) }), &["kind"]);
    let union = json!({ "Thing": union, "ThingA": variant("a"), "ThingB": variant("b") });
    check(&[
        (request("post", thing.clone()), &[&made, "pub struct Inner { optional { x: String, } }"]),
        (request("patch", thing.clone()), &[&updated, "pub struct Inner { patch { #[unconfirmed] x: String, } }"]),
        (request("put", thing.clone()), &[&updated]),
        // A part that is also used in a creation is declared as in the creation.
        (
            {
                let mut both = request("patch", thing);
                let post = json!({ "operationId": "things:add", "requestBody": json_body(&of("Inner")), "responses": { "204": {} } });
                both["paths"]["/v1/things"]["post"] = post;
                both
            },
            &[&updated, "pub struct Inner { optional { x: String, } }"],
        ),
        (
            request("patch", union),
            &["pub struct ThingA { patch { #[unconfirmed] x: String, } }", "new { a(): ThingA, b(): ThingB, }"],
        ),
        (
            operation(
                "patch",
                "/v1/things",
                json!({ "requestBody": json_body(&object(json!({ "x": or_null(text()) }), &[])) }),
                json!({}),
            ),
            &["pub struct ThingsGetRequest { patch { #[unconfirmed] x: String, } }"],
        ),
    ]);
}

#[test]
fn null_is_sent_only_where_it_was_seen_to_clear_or_never_seen() {
    const NULLS: &[Nulls] = &[
        Nulls { types: &["Thing", "Other"], null: Null::Clears, fields: &["clears"] },
        Nulls { types: &["Thing"], null: Null::Ignored, fields: &["ignored"] },
        Nulls { types: &["Thing"], null: Null::Rejected, fields: &["refused"] },
        Nulls { types: &["Thing"], null: Null::Fails, fields: &["fails", "type"] },
        Nulls { types: &["Other"], null: Null::Breaks, fields: &["breaks"] },
    ];
    let fields = |names: &[&str]| {
        let fields: Map<String, Value> = names.iter().map(|name| ((*name).to_owned(), or_null(text()))).collect();
        object(fields.into(), &[])
    };
    let body = json!({ "oneOf": [of("Thing"), of("Other")] });
    let schemas = json!({
        "Change": body,
        "Thing": fields(&["clears", "ignored", "refused", "fails", "type", "unseen"]),
        "Other": fields(&["breaks", "clears"]),
    });
    let change = |method: &str, schemas: &Value| {
        operation(method, "/v1/things", json!({ "requestBody": json_body(&of("Change")) }), schemas.clone())
    };
    let overrides = || Overrides { nulls: Table::new("NULLS", &flattened(NULLS)), ..Overrides::none() };
    let code = empty().synced(&change("patch", &schemas), &overrides()).expect("is understood").code();
    for part in [
        "pub struct Thing { optional { ignored: String, refused: String, fails: String, #[name = \"type\"] kind: String, } \
         patch { clears: String, #[unconfirmed] unseen: String, } }",
        "pub struct Other { optional { breaks: String, } patch { clears: String, } }",
    ] {
        assert!(code.contains(part), "{part} is not in {code}");
    }
    let unused = |document: &Value| {
        let overrides = overrides();
        empty().synced(document, &overrides).expect("is understood");
        overrides.unused()
    };
    assert_eq!(unused(&change("patch", &schemas)), [""; 0]);
    for (name, field, row) in [
        ("Thing", "refused", "NULLS: (\"Thing\", \"refused\", Rejected)"),
        ("Other", "breaks", "NULLS: (\"Other\", \"breaks\", Breaks)"),
    ] {
        let mut without = schemas.clone();
        without[name]["properties"].as_object_mut().expect("an object").remove(field);
        assert_eq!(unused(&change("patch", &without)), [row], "gone");
        let mut never = schemas.clone();
        never[name]["properties"][field] = text();
        assert_eq!(unused(&change("patch", &never)), [row], "never null");
        let mut always = schemas.clone();
        always[name]["required"] = json!([field]);
        assert_eq!(unused(&change("patch", &always)), [row], "always there");
    }
    assert_eq!(unused(&change("post", &schemas)).len(), 7, "not an update");
}

#[test]
fn a_row_that_matches_nothing_is_an_error_that_names_it() {
    let document = library("things:list", json!({})).to_string();
    let folder = Folder::new("unused", &made(&library("aisles:list", json!({}))));
    let before = folder.files();
    macro_rules! rows {
        ($($table:ident: $row:expr => $name:literal,)*) => {
            // The pattern fails to compile if a table is missing.
            let Overrides { $($table: _),* } = Overrides::none();
            $(for check in [true, false] {
                let overrides = Overrides { $table: Table::new("TABLE", &[$row]), ..Overrides::none() };
                let (_, outcome) = folder.sync_with(&document, &overrides, check);
                let Err(TaskError::Task(why)) = outcome else { panic!("{}: {outcome:?}", stringify!($table)) };
                assert!(why.starts_with("xtask/src/sync/overrides.rs has rows that match nothing in "), "{why}");
                assert!(why.ends_with(concat!("\nTABLE: ", $name)), "{why}");
                assert_eq!(folder.files(), before);
            })*
        };
    }
    rows! {
        file_patterns: ("Gone*", "things") => "(\"Gone*\", \"things\")",
        files: ("Gone", "things") => "(\"Gone\", \"things\")",
        schema_names: ("Gone", "Thing") => "(\"Gone\", \"Thing\")",
        strings: "Gone" => "\"Gone\"",
        union_names: ("Gone", "Union") => "(\"Gone\", \"Union\")",
        enum_names: ("Thing", "gone", "Gone") => "(\"Thing\", \"gone\", \"Gone\")",
        variant_names: ("*", "Gone", "Gone") => "(\"*\", \"Gone\", \"Gone\")",
        discriminators: ("Gone", &[] as &[&[&str]]) => "(\"Gone\", [])",
        implied: ("*", "gone", "type", "x") => "(\"*\", \"gone\", \"type\", \"x\")",
        further_variants: ("Gone", "Thing") => "(\"Gone\", \"Thing\")",
        further_parameters: Parameter {
            operation: "things_gone", name: "a", kind: ParameterKind::Text, required: true,
        } => "Parameter { operation: \"things_gone\", name: \"a\", kind: Text, required: true }",
        scalar_unions: ("text|gone", "Text") => "(\"text|gone\", \"Text\")",
        tuples: (&["Gone"] as &[&str], "Tuple", &["gone"] as &[&str]) => "([\"Gone\"], \"Tuple\", [\"gone\"])",
        secrets: ("Thing", "gone") => "(\"Thing\", \"gone\")",
        hidden: ("Thing", "gone", "why") => "(\"Thing\", \"gone\", \"why\")",
        essential: ("Thing", "gone", "why") => "(\"Thing\", \"gone\", \"why\")",
        essential_values: (&["*_gone"] as &[&str], ValueKind::Text, "why") => "([\"*_gone\"], Text, \"why\")",
        nulls: ("Thing", "id", Null::Clears) => "(\"Thing\", \"id\", Clears)",
        external_ids: ("*", "gone", ExternalId::Sets) => "(\"*\", \"gone\", Sets)",
        optional: ("Thing", "gone") => "(\"Thing\", \"gone\")",
        further_errors: ("things_gone", "404", "Gone") => "(\"things_gone\", \"404\", \"Gone\")",
        error_names: "ResourceNotFound" => "\"ResourceNotFound\"",
        renames: ("Gone", "Thing.gone") => "(\"Gone\", \"Thing.gone\")",
        schema_errors: ("Gone", "Gone") => "(\"Gone\", \"Gone\")",
    }
}

#[test]
fn a_pattern_has_any_text_in_place_of_each_star() {
    for (pattern, name, expected) in [
        ("Thing", "Thing", true),
        ("Thing", "Things", false),
        ("*", "", true),
        ("Thing*", "Thing", true),
        ("*Thing", "AThing", true),
        ("A*Z*", "AbZcZ", true),
        ("A*A", "A", false),
        ("*ß", "aß", true),
    ] {
        assert_eq!(overrides::fits(pattern, name), expected, "{pattern} {name}");
    }
}

/// Returns the names that a request has in its file: those of its struct, and of the setters of each field.
fn setters(document: &Value) -> BTreeSet<String> {
    let models = made(document).files["models/things.rs"].clone();
    let (_, request) = models.split_once("pub struct Thing {").expect("a request");
    let code = request.lines().map(str::trim).filter(|line| !line.starts_with(['/', '#']));
    code.take_while(|line| *line != "request! {").map(str::to_owned).filter(|line| line.contains(": ")).collect()
}

#[test]
fn setters_have_names_that_no_other_field_can_take() {
    let names = [
        "name",
        "maybe_name",
        "clear_name",
        "new",
        "maybe_new",
        "additional",
        "maybe_additional",
        "match",
        "maybe_match",
        "clear_match",
        "maybe_maybe_name",
        "clear_maybe_name",
        "2fa",
        "maybe_2fa",
    ];
    let request_of = |names: &[&str], more: bool| {
        let fields: Map<String, Value> = names.iter().map(|name| ((*name).to_owned(), or_null(text()))).collect();
        let mut thing = object(fields.into(), &[]);
        if more {
            thing["additionalProperties"] = json!({ "type": "integer" });
        }
        request("patch", json!({ "Thing": thing }))
    };
    let all = setters(&request_of(&names, true));
    let mut methods: Vec<&str> = all
        .iter()
        .filter(|line| !line.starts_with("pub additional"))
        .flat_map(|line| line.split([' ', '(', ',', ')', ':']))
        .collect();
    methods.retain(|name| !name.is_empty() && *name != "String");
    let distinct: BTreeSet<&str> = methods.iter().copied().chain(["new", "additional"]).collect();
    assert_eq!(distinct.len(), methods.len() + 2, "{methods:?}");
    assert_eq!(methods.len(), 3 * names.len(), "{methods:?}");
    // Existing names do not change, regardless of the order in which fields are added.
    for (index, name) in names.iter().enumerate() {
        let alone = setters(&request_of(&[name], false));
        assert!(alone.is_subset(&all), "{alone:?} of {all:?}");
        let others: Vec<&str> =
            names.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, name)| *name).collect();
        assert!(setters(&request_of(&others, false)).is_subset(&all), "without {name}");
    }
}

#[test]
fn a_new_variant_takes_nothing_from_the_others() {
    let fields = |tag: &str, names: &[&str]| {
        let mut fields = json!({ "kind": { "const": tag } });
        for name in names {
            fields[*name] = or_null(text());
        }
        object(fields, &["kind"])
    };
    let document = |variants: &[(&str, &str, &[&str])]| {
        let names: Vec<Value> = variants.iter().map(|(name, ..)| of(name)).collect();
        let mut schemas: Map<String, Value> =
            variants.iter().map(|(name, tag, names)| ((*name).to_owned(), fields(tag, names))).collect();
        schemas.insert("Change".to_owned(), json!({ "oneOf": names }));
        operation("patch", "/v1/things", json!({ "requestBody": json_body(&of("Change")) }), schemas.into())
    };
    // All constructors with their return types, and all setters with their argument types.
    let names = |document: &Value| -> BTreeSet<String> {
        let models = made(document).files["models/things.rs"].clone();
        let mut names = BTreeSet::new();
        let mut item = String::new();
        for line in models.lines().map(str::trim) {
            if let Some(name) = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum ")) {
                item = name.split(' ').next().unwrap_or_default().to_owned();
            } else if line.contains("): ") {
                names.insert(format!("{item}: {line}"));
            }
        }
        names
    };
    let old: [(&str, &str, &[&str]); 2] =
        [("ChangeName", "name", &["pause", "comment", "clear_comment"]), ("ChangePart", "part", &["pause", "comment"])];
    let before = names(&document(&old));
    assert_eq!(before.len(), 2 + 5, "{before:?}");
    assert!(
        before.contains("Change: name(): ChangeName,")
            && before.contains("ChangePart: pause(maybe_pause, clear_pause): String,")
    );
    // Named as a setter; without a field that all had; with no word in common; as a setter for clearing.
    let news: [(&str, &str, &[&str]); 4] = [
        ("ChangePause", "pause", &["pause", "comment"]),
        ("ChangeOther", "other", &[]),
        ("Import", "import", &["comment"]),
        ("ChangeClearComment", "clear_comment", &["maybe_comment"]),
    ];
    for new in news {
        for variants in [[old[0], old[1], new], [new, old[0], old[1]]] {
            let after = names(&document(&variants));
            assert!(before.is_subset(&after), "{new:?}: {before:#?}\n{after:#?}");
        }
    }
}

#[test]
fn external_ids_are_trimmed_and_checked_where_they_are_set() {
    let ids = json!({ "external_id": text(), "external_customer_id": text(), "external_reference": text() });
    let schemas = json!({
        "Thing": object(json!({ "parts": { "type": "array", "items": of("Part") } }), &["parts"]),
        "Part": object(json!({ "id": of("PartId") }), &["id"]),
        "PartId": object(ids.clone(), &["external_id"]),
    });
    let named = json!({ "Thing": object(json!({ "external_customer_id": text() }), &[]) });
    let event = json!({ "EventCreate": object(ids, &["external_id"]) });
    let event = operation("post", "/v1/things", json!({ "requestBody": json_body(&of("EventCreate")) }), event);
    let path = |name: &str| {
        let parameters = json!([{ "name": name, "in": "path", "required": true, "schema": text() }]);
        operation("get", &format!("/v1/things/{{{name}}}"), json!({ "parameters": parameters }), json!({}))
    };
    check(&[
        (
            request("post", schemas),
            &[
                "required { #[not_blank] #[path_safe] #[through trimmed] external_id: String, } optional { #[not_blank] \
                 #[through trimmed] external_customer_id: String, external_reference: String, }",
                ".json_with_external_ids(&request.into())",
            ],
        ),
        (
            request("post", named),
            &["{ #[not_blank] #[through trimmed] external_customer_id: String, }", ".json(&request.into())"],
        ),
        (
            event,
            &[
                "required { #[not_blank] external_id: String, } optional { #[not_blank] #[through trimmed] external_customer_id",
                ".json(&request.into())",
            ],
        ),
        (
            query(&[("external_customer_id", json!({ "type": "array", "items": text() }))], json!({})),
            &["optional { #[through trimmed] external_customer_id: List<String>, }"],
        ),
        (path("external_id"), &[".external_id(external_id.as_ref())"]),
        (path("part_external_id"), &[".external_id(part_external_id.as_ref())"]),
        (path("id"), &[".path(id.as_ref())"]),
    ]);
}

#[test]
fn what_is_always_the_same_is_no_field() {
    let fields = json!({
        "kind": { "type": "string", "const": "thing" },
        "legacy": { "type": "boolean", "const": true },
        "nothing": { "type": "null" },
        "name": text(),
    });
    let all = ["kind", "legacy", "nothing", "name"];
    check(&[
        (
            request("post", json!({ "Thing": object(fields.clone(), &all) })),
            &[
                "#[constant(kind = \"thing\", legacy = true, nothing = null)] pub struct Thing { required { name: String, } }",
            ],
        ),
        (
            // A received string that is not a tag may have other values in the future.
            returns(json!({ "Thing": object(fields, &all) })),
            &[
                "#[constant(legacy = true, nothing = null)] pub struct Thing { pub kind: ThingKind, pub name: String, }",
                "pub enum ThingKind { Thing = \"thing\", }",
            ],
        ),
    ]);
}

/// Returns the schemas of a union `Thing` whose variants have these names and fields. All fields but `optional` are
/// required.
fn union(more: Value, variants: &[(&str, Value)]) -> Value {
    let mut schemas = Map::new();
    let mut thing = json!({ "anyOf": variants.iter().map(|(name, _)| of(name)).collect::<Vec<_>>() });
    for (key, value) in more.as_object().expect("an object") {
        thing[key] = value.clone();
    }
    schemas.insert("Thing".to_owned(), thing);
    for (name, fields) in variants {
        let fields = fields.as_object().expect("an object");
        let required: Vec<&str> = fields.keys().map(String::as_str).filter(|key| *key != "optional").collect();
        schemas.insert((*name).to_owned(), object(fields.clone().into(), &required));
    }
    schemas.into()
}

#[test]
fn unions_are_told_apart_by_a_tag() {
    let tag = |text: &str| json!({ "type": "string", "const": text });
    let target = |name: &str| format!("#/components/schemas/{name}");
    let two =
        [("ThingA", json!({ "type": tag("a"), "x": text() })), ("ThingB", json!({ "type": tag("b"), "x": text() }))];
    let mapping = json!({ "a": target("ThingA"), "b": target("ThingB"), "c": target("ThingB") });
    let inner = |text: &str| object(json!({ "type": tag(text) }), &["type"]);
    let nested = |name: &str| json!({ "benefit": of(name) });
    let mut by_benefit = union(json!({}), &[("ThingA", nested("BenefitA")), ("ThingB", nested("BenefitB"))]);
    by_benefit["BenefitA"] = inner("a");
    by_benefit["BenefitB"] = inner("b");
    let mut by_facts = by_benefit.clone();
    by_facts["Thing"]["x-distinguish"] = json!({ "by": ["benefit.type"], "variants": [
        { "variant": "ThingA", "facts": { "benefit.type": { "const": "a" } } },
        { "variant": "ThingB", "facts": { "benefit.type": { "enum": ["b", "c"] } } },
    ] });
    let free = [("ThingA", json!({ "method": tag("a") })), ("ThingGeneric", json!({ "method": text() }))];
    let mut free_by_facts = union(json!({}), &free);
    free_by_facts["Thing"]["x-distinguish"] = json!({ "by": ["method"], "variants": [
        { "variant": "ThingA", "facts": { "method": { "const": "a" } } },
        { "variant": "ThingGeneric", "facts": { "method": "required" } },
    ] });
    let nested_enum = "pub enum Thing by \"benefit\" \"type\" { A(ThingA) = \"a\", B(ThingB) = \"b\", }";
    let free_enum = "pub enum Thing by \"method\" { A(ThingA) = \"a\", Generic(ThingGeneric) = _, }";
    check(&[
        (
            returns(union(json!({ "discriminator": { "propertyName": "type", "mapping": mapping } }), &two)),
            &[
                "pub enum Thing by \"type\" { A(ThingA) = \"a\", B(ThingB) = \"b\" | \"c\", } shared { x: String as str, }",
                // With several tags, the tag is a field.
                "#[constant(type = \"a\")] pub struct ThingA { pub x: String, }",
            ],
        ),
        (returns(union(json!({}), &two)), &["pub enum Thing by \"type\" { A(ThingA) = \"a\", B(ThingB) = \"b\", }"]),
        (
            request("post", union(json!({}), &two)),
            &["pub enum Thing by \"type\"", "new { a(x: String): ThingA, b(x: String): ThingB, }"],
        ),
        (returns(by_benefit), &[nested_enum, "#[constant(type = \"a\")] pub struct BenefitA { }"]),
        (
            returns(by_facts),
            &["pub enum Thing by \"benefit\" \"type\" { A(ThingA) = \"a\", B(ThingB) = \"b\" | \"c\", }"],
        ),
        (returns(union(json!({}), &free)), &[free_enum]),
        (returns(free_by_facts), &[free_enum]),
    ]);
}

#[test]
fn unions_without_a_tag_are_told_apart_by_what_is_there() {
    let three = [
        ("ThingNone", json!({ "id": text() })),
        ("ThingOne", json!({ "id": text(), "amounts": text() })),
        ("ThingBoth", json!({ "id": text(), "amounts": text(), "months": text() })),
    ];
    let facts = |amounts: &str, months: &str| json!({ "amounts": amounts, "months": months });
    let distinguish = json!({ "by": ["amounts", "months"], "variants": [
        { "variant": "ThingNone", "facts": facts("absent", "absent") },
        { "variant": "ThingOne", "facts": facts("required", "optional") },
        { "variant": "ThingBoth", "facts": facts("required", "required") },
    ] });
    let told = "pub enum Thing by fields { Both(ThingBoth) = has(\"amounts\", \"months\"), One(ThingOne) = has(\"amounts\"), \
                None(ThingNone) = _, } shared { id: String as str, }";
    check(&[
        (returns(union(json!({}), &three)), &[told]),
        (returns(union(json!({ "x-distinguish": distinguish }), &three)), &[told]),
    ]);
}

#[test]
fn a_union_that_nothing_tells_apart_is_one_object() {
    let two = [("ThingA", json!({ "optional": text() })), ("ThingB", json!({ "optional": text() }))];
    let facts = json!({ "x-distinguish": { "by": [], "ambiguous": [["ThingA", "ThingB"]] } });
    let mut further = union(facts, &two);
    further["ThingB"]["properties"]["size"] = json!({ "type": "integer" });
    let mut computed = union(json!({}), &two);
    computed["ThingB"]["properties"]["size"] = json!({ "type": "integer" });
    let expected = "pub struct Thing { pub optional: Option<String>, pub size: Option<i64>, }";
    check(&[(returns(further), &[expected]), (returns(computed), &[expected])]);
}

#[test]
fn a_union_may_hold_a_union_and_an_object_itself_in_a_list() {
    let source = |source: &str, name: &str| json!({ "source": { "const": source }, "name": { "const": name } });
    let mut events = union(json!({}), &[("SystemThing", json!({})), ("UserThing", source("user", "any"))]);
    let inner = union(json!({}), &[("ThingPaid", source("system", "paid")), ("ThingDone", source("system", "done"))]);
    for (name, schema) in inner.as_object().expect("an object") {
        events[if name == "Thing" { "SystemThing" } else { name }] = schema.clone();
    }
    let clauses = json!({ "anyOf": [of("FilterClause"), of("Filter")] });
    let filter = json!({
        "Thing": object(json!({ "filter": of("Filter") }), &["filter"]),
        "FilterClause": object(json!({ "property": text() }), &["property"]),
        "Filter": object(json!({ "clauses": { "type": "array", "items": clauses } }), &["clauses"]),
    });
    check(&[
        (
            returns(events),
            &[
                "pub enum Thing by \"source\" { System(SystemThing) = \"system\", User(UserThing) = \"user\", }",
                "pub enum SystemThing by \"name\" { Paid(ThingPaid) = \"paid\", Done(ThingDone) = \"done\", }",
                "#[constant(source = \"system\", name = \"paid\")] pub struct ThingPaid { }",
            ],
        ),
        (
            returns(filter),
            &[
                "pub struct Filter { pub clauses: Vec<FilterItem>, }",
                "pub enum FilterItem by fields { Clause(FilterClause) = has(\"property\"), Filter(Filter) = has(\"clauses\"), }",
            ],
        ),
    ]);
}

#[test]
fn values_have_the_types_that_they_have_in_json() {
    let scalar = json!({ "anyOf": [text(), { "type": "integer" }, { "type": "number" }, { "type": "boolean" }] });
    let fields = json!({
        "flag": { "type": "boolean" },
        "share": { "type": "number" },
        "at": { "type": "string", "format": "date-time" },
        "names": { "type": "array", "items": text() },
        "sizes": { "type": "object", "additionalProperties": { "type": "integer" } },
        "any": { "type": "object" },
        "open": { "type": "object", "additionalProperties": true },
        "closed": { "type": "object", "additionalProperties": false },
        "metadata": { "type": "object", "additionalProperties": scalar },
        "number": { "anyOf": [{ "type": "integer" }, { "type": "number" }] },
        "tax_id": { "type": "array", "prefixItems": [text(), of("TaxIDFormat")], "minItems": 2, "maxItems": 2 },
        "inner": { "type": "object", "properties": { "x": text() } },
        "only": { "allOf": [of("TaxIDFormat")], "description": "…" },
    });
    let required: Vec<String> = fields.as_object().expect("an object").keys().cloned().collect();
    let required: Vec<&str> = required.iter().map(String::as_str).collect();
    let formats = json!({ "type": "string", "enum": ["us_ein", "eu_vat"] });
    check(&[(
        returns(json!({ "Thing": object(fields.clone(), &required), "TaxIDFormat": formats })),
        &[
            "pub flag: bool, pub share: f64, pub at: Timestamp, pub names: Vec<String>, pub sizes: Map<i64>, pub any: Map<Json>, \
             pub open: Map<Json>, pub closed: ThingClosed, pub metadata: Metadata, pub number: Number, pub tax_id: TaxId, \
             pub inner: ThingInner, pub only: TaxIdFormat,",
            "pub struct TaxId { pub number: String, pub format: TaxIdFormat, }",
            "pub struct ThingClosed { }",
            "pub struct ThingInner { pub x: Option<String>, }",
            // The values are sorted, regardless of their order in the document.
            "pub enum TaxIdFormat { EuVat = \"eu_vat\", UsEin = \"us_ein\", }",
        ],
    )]);
}

#[test]
fn what_else_an_object_holds_is_its_rest() {
    let with_rest = |rest: Value| {
        let mut thing = object(json!({ "_cost": text() }), &[]);
        thing["additionalProperties"] = rest;
        json!({ "Thing": thing })
    };
    let cost = "#[name = \"_cost\"] pub cost: Option<String>, }";
    check(&[
        (
            returns(with_rest(json!({ "type": "integer" }))),
            &[&format!("{cost} additional {{ pub additional: Map<i64>, }}")],
        ),
        (returns(with_rest(json!(true))), &[&format!("{cost} additional {{ pub additional: Map<Json>, }}")]),
        (returns(with_rest(json!(false))), &[&format!("{cost} }}")]),
    ]);
}

#[test]
fn secrets_are_not_shown_and_what_a_thing_is_for_is_not_missed() {
    let session = object(json!({ "token": text(), "customer_portal_url": text(), "id": text() }), &["token"]);
    let key = object(json!({ "key": text() }), &["key"]);
    let of_reply = |name: &str, schema: Value| {
        let responses = json!({ "responses": { "200": json_body(&of(name)) } });
        let mut schemas = Map::new();
        schemas.insert(name.to_owned(), schema);
        operation("get", "/v1/things", responses, schemas.into())
    };
    check(&[
        (
            of_reply("CustomerSession", session),
            &[
                "pub token: Secret,",
                "#[hidden(\"contains the token\")] pub customer_portal_url: Option<String>, pub id: Option<String>,",
            ],
        ),
        (of_reply("LicenseKeyThing", key.clone()), &["pub key: Secret,"]),
        (of_reply("Thing", key), &["pub key: String,"]),
    ]);
}

#[test]
fn errors_are_a_table_and_their_names_an_enum() {
    let error = |name: &str| object(json!({ "error": { "const": name }, "detail": text() }), &["error", "detail"]);
    let schemas = json!({
        "ResourceNotFound": error("ResourceNotFound"),
        "AlreadyActive": error("AlreadyActive"),
        "HTTPValidationError": object(json!({ "detail": text() }), &[]),
    });
    let responses = json!({
        "204": {},
        "403": json_body(&json!({ "oneOf": [of("AlreadyActive"), of("ResourceNotFound")] })),
        "404": json_body(&of("ResourceNotFound")),
        "410": {},
        "422": json_body(&of("HTTPValidationError")),
    });
    let tree =
        made(&operation("get", "/v1/things", json!({ "responses": responses, "security": [{ "oat": [] }] }), schemas));
    let docs = tree.docs("funcs/things.rs", "pub fn");
    let rows: Vec<&str> = docs.iter().map(String::as_str).filter(|line| line.starts_with("| 4")).collect();
    let expected = [
        "| 401 | `invalid_token`, `Unauthorized` |",
        "| 403 | `insufficient_scope` |",
        "| 403 | `AlreadyActive` |",
        "| 403 | `ResourceNotFound` |",
        "| 404 | `ResourceNotFound` |",
        "| 410 | – |",
        "| 422 | `RequestValidationError`, `PolarRequestValidationError` |",
    ];
    assert_eq!(rows.len(), expected.len(), "{rows:#?}");
    assert!(rows.iter().zip(expected).all(|(row, start)| row.starts_with(start)), "{rows:#?}");
    assert!(tree.code().contains("pub enum ErrorName { AlreadyActive = \"AlreadyActive\", "), "{}", tree.code());
}

#[test]
fn who_may_call_follows_from_the_security() {
    let token = "Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].";
    let none = "Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].";
    let scopes = " · scope `things:read` or `things:write` · feature";
    let both = ["things:read", "things:write"];
    let cases = [
        (json!({ "security": [{ "oidc": both }, { "oat": both }] }), scopes, ""),
        (json!({ "security": [{ "customer_session": both }, { "member_session": both }] }), scopes, token),
        (json!({ "security": [{ "customer_session": [] }] }), "` · feature", token),
        (json!({ "security": [{}, { "oidc": [] }] }), "` · feature", none),
        (json!({ "security": [] }), "` · feature", none),
        (json!({}), "` · feature", none),
        (json!({ "security": [{ "oat": [] }], "x-scopes": ["a:read"] }), " · scope `a:read` · feature", ""),
        (json!({ "security": [{ "oat": [] }], "x-auth": "none" }), "` · feature", none),
    ];
    for (more, facts, said) in cases {
        let tree = made(&operation("get", "/v1/things", more.clone(), json!({})));
        let docs = tree.docs("funcs/things.rs", "pub fn").join("\n");
        assert!(docs.contains(facts), "{more}: {docs}");
        assert!(docs.contains(said) && (docs.contains(none) == (said == none)), "{more}: {docs}");
        assert_eq!(tree.code().contains(".anonymous()"), said == none, "{more}");
    }
    let mut everywhere = operation("get", "/v1/things", json!({}), json!({}));
    everywhere["security"] = json!([{ "oat": both }]);
    assert!(made(&everywhere).docs("funcs/things.rs", "pub fn").join("\n").contains(scopes));
}

fn operations(ids: &[&str]) -> Value {
    let paths = ids.iter().enumerate().map(|(index, id)| {
        (format!("/v1/{index}"), json!({ "get": { "operationId": id, "responses": { "204": {} } } }))
    });
    document(paths.collect::<Map<String, Value>>().into(), json!({}))
}

#[test]
fn features_are_operations_resources_and_all() {
    let ids = ["things:list", "things:get", "things:parts:list", "portal:a:list", "portal:b:list", "lone:inner:list"];
    let tree = made(&operations(&ids));
    let (_, features) = tree.files["Cargo.toml"].split_once("which").unwrap_or(("", &tree.files["Cargo.toml"]));
    let expected = [
        "lone_inner_list = []\nportal_a_list = []\nportal_b_list = []\nthings_get = []\nthings_list = []\nthings_parts_list = []\n",
        "lone_inner = [\"lone_inner_list\"]\nportal = [\"portal_a\", \"portal_b\"]\nportal_a = [\"portal_a_list\"]\n\
         portal_b = [\"portal_b_list\"]\nthings = [\"things_list\", \"things_get\", \"things_parts\"]\n\
         things_parts = [\"things_parts_list\"]\n",
        "full = [\"lone_inner\", \"portal\", \"things\"]\n",
        "# Options.\nhyper = []\n\n[dependencies]\n",
    ];
    for lines in expected {
        assert!(features.contains(lines), "{lines}\nis not in\n{features}");
    }
}

#[test]
fn a_module_of_models_is_compiled_for_the_features_that_need_it_unless_it_is_small() {
    let fields = |count: usize| (0..count).map(|index| (format!("a{index}"), text())).collect::<Map<String, Value>>();
    let schemas = json!({
        "Large": object(fields(40).into(), &[]),
        "Small": object(fields(3).into(), &[]),
        "Outer": object(json!({ "large": of("Large"), "small": of("Small") }), &[]),
    });
    let get = |id: &str, schema: &str| json!({ "get": { "operationId": id, "responses": { "200": json_body(&of(schema)) } } });
    let paths = json!({
        "/v1/a": get("small:get", "Small"),
        "/v1/b": get("large:get", "Large"),
        "/v1/c": get("outer:get", "Outer"),
        "/v1/d": get("outer:list", "Outer"),
    });
    let document = document(paths, schemas);
    check(&[(
        document.clone(),
        &[
            "modules! { errors; large if \"large_get\" | \"outer_get\" | \"outer_list\"; metadata; \
             outer if \"outer_get\" | \"outer_list\"; small; values; }",
            "large_get = []",
        ],
    )]);
    assert!(!made(&document).files["Cargo.toml"].contains("\n_"), "no internal features");
}

/// Returns a document with a webhook, whose payload is a `Payload`.
fn webhook(kind: &str, payload: &Value) -> Value {
    let mut document = returns(json!({ "Thing": object(json!({ "id": text() }), &["id"]), "Payload": payload }));
    document["webhooks"] = json!({ kind: { "post": { "requestBody": json_body(&of("Payload")) } } });
    document
}

#[test]
fn webhooks_are_a_table_of_what_they_tell() {
    let told = |data: Value| object(json!({ "type": { "const": "thing.made" }, "data": data }), &["type", "data"]);
    let part = object(json!({ "size": { "type": "integer" } }), &["size"]);
    check(&[
        (
            webhook("thing.made", &told(of("Thing"))),
            &[
                "use super::payload::payloads; use crate::models::Thing;",
                "pub enum WebhookPayload { ThingMade(Thing) => on_thing_made, }",
                "pub enum WebhookEventType { ThingMade = \"thing.made\", }",
                "webhooks = [\"dep:base64ct\", \"dep:hmac-sha256\"]",
                "full = [\"things\", \"webhooks\"]",
            ],
        ),
        (
            webhook("thing.made", &told(part)),
            &[
                "pub enum WebhookPayload { ThingMade(WebhookThingMadeData) => on_thing_made, }",
                "pub struct WebhookThingMadeData { pub size: i64, }",
            ],
        ),
    ]);
    let tree = made(&webhook("thing.made", &told(of("Thing"))));
    for (path, text) in tree.files.iter().filter(|(path, _)| path.ends_with(".rs")) {
        let keeps_comments = !path.ends_with("/mod.rs") && !path.starts_with(names::RESOURCES);
        let line = text.lines().next().unwrap_or_default();
        assert!(line.starts_with("// Written by `cargo xtask sync`."), "{path}: {line}");
        assert_eq!(line.contains("sync keeps them"), keeps_comments, "{path}: {line}");
    }
    let edited = tree.edited("models/webhooks.rs", "/// `thing.made`.", "/// A thing was made.");
    let later = edited.edited(overrides::WEBHOOK_PAYLOADS_FILE, "/// Thing made.", "");
    let later = later.synced(&webhook("thing.made", &told(of("Thing"))), &Overrides::new()).expect("is understood");
    assert_eq!(
        later.docs(overrides::WEBHOOK_PAYLOADS_FILE, "ThingMade("),
        ["A thing was made."],
        "what is told is told once"
    );
    assert!(!made(&returns(json!({ "Thing": text() }))).files.contains_key(overrides::WEBHOOK_PAYLOADS_FILE));
}

#[test]
fn more_features_than_the_registry_takes_are_refused() {
    let ids: Vec<String> = (0..300).map(|index| format!("things:get_{index}")).collect();
    // With the resource, `full`, `default` and `hyper`.
    let most: Vec<&str> = ids[..296].iter().map(String::as_str).collect();
    made(&operations(&most));
    let more: Vec<&str> = ids[..297].iter().map(String::as_str).collect();
    assert_eq!(refused(&operations(&more)), "Cargo.toml: 301 features, and crates.io allows 300");
}

/// Documents that are changed in one place, and the error for that place.
#[test]
fn what_is_not_understood_is_refused_with_its_place() {
    let thing = |schema: Value| returns(json!({ "Thing": schema }));
    let field = |schema: Value| thing(object(json!({ "a": schema }), &[]));
    let at = |document: &Value, pointer: &str, value: Value| {
        let mut document = document.clone();
        *document.pointer_mut(pointer).expect("a place") = value;
        document
    };
    let without = |document: &Value, pointer: &str, key: &str| {
        let mut document = document.clone();
        document.pointer_mut(pointer).and_then(Value::as_object_mut).expect("an object").remove(key);
        document
    };
    let good = thing(object(json!({ "id": text() }), &["id"]));
    let get = |more: Value| operation("get", "/v1/things", more, json!({ "Thing": object(json!({}), &[]) }));
    let path = |path: &str, parameters: Value| operation("get", path, json!({ "parameters": parameters }), json!({}));
    let id = |id: &str| get(json!({ "operationId": id }));
    let in_path = |name: &str| json!({ "name": name, "in": "path", "schema": text() });
    let responses = |responses: Value| get(json!({ "responses": responses }));
    let csv = json!({ "content": { "text/csv": {} } });
    let alone = |name: &str| json!({ "anyOf": [of(name), text()] });
    let two = [("ThingA", json!({ "type": { "const": "a" } })), ("ThingB", json!({ "type": { "const": "b" } }))];
    let tagged = |discriminator: Value| returns(union(json!({ "discriminator": discriminator }), &two));
    let target = |name: &str| format!("#/components/schemas/{name}");
    let distinguished = |distinguish: Value| returns(union(json!({ "x-distinguish": distinguish }), &two));
    let chain: Map<String, Value> = (0..100)
        .map(|index| {
            (format!("Link{index}"), object(json!({ "next": or_null(of(&format!("Link{}", index + 1))) }), &[]))
        })
        .chain([("Link100".to_owned(), text()), ("Thing".to_owned(), of("Link0"))])
        .collect();
    let schema = "#/components/schemas/Thing";
    let a = "#/components/schemas/Thing/properties/a";
    let operation_place = "#/paths/~1v1~1things/get";
    let told = |properties: Value| webhook("thing.made", &object(properties, &[]));
    let payload = "#/webhooks/thing.made/post/requestBody/content/application~1json/schema";
    let cases = [
        // Webhooks.
        (
            at(&told(json!({})), "/webhooks/thing.made", json!({ "post": {} })),
            "#/webhooks/thing.made/post: has no requestBody".to_owned(),
        ),
        (told(json!({ "data": of("Thing") })), format!("{payload}: is no object with a constant type and data")),
        (told(json!({ "type": { "const": "thing.made" } })), format!("{payload}: is no object with a constant type")),
        (
            told(json!({ "type": { "const": "thing.lost" }, "data": of("Thing") })),
            format!("{payload}: is of the type \"thing.lost\", not \"thing.made\""),
        ),
        (
            told(json!({ "type": { "const": "thing.made" }, "data": text() })),
            "#/webhooks/thing.made: has data of the type String, which is no object".to_owned(),
        ),
        (
            told(json!({ "type": { "const": "thing.made" }, "data": of("Other") })),
            "#/components/schemas/Payload/properties/data/$ref: points at no schema".to_owned(),
        ),
        // The document.
        (json!([]), "#: is OpenAPI \"\", not 3.1".to_owned()),
        (at(&good, "/openapi", json!("3.0.3")), "#: is OpenAPI \"3.0.3\", not 3.1".to_owned()),
        (at(&good, "/openapi", json!(3.1)), "#/openapi: is no text".to_owned()),
        (without(&good, "", "info"), "#: has no info".to_owned()),
        (without(&good, "/info", "version"), "#/info: has no version".to_owned()),
        (without(&good, "", "components"), "#: has no components/schemas".to_owned()),
        (without(&good, "", "paths"), "#: has no paths".to_owned()),
        (at(&good, "/paths", json!([])), "#/paths: is no object".to_owned()),
        (at(&good, "/components/schemas", json!([])), "#/components/schemas: is no object".to_owned()),
        (at(&good, "/paths/~1v1~1things", json!({ "head": {} })), "#/paths/~1v1~1things/head: is no method".to_owned()),
        // Operations.
        (without(&good, "/paths/~1v1~1things/get", "operationId"), format!("{operation_place}: has no operationId")),
        (id("get_things"), format!("{operation_place}: has neither x-group nor")),
        (id("::"), format!("{operation_place}/operationId: would be")),
        (id("type:get"), format!("{operation_place}/operationId: would be")),
        (id("mod:get"), format!("{operation_place}/operationId: would be")),
        (id("metadata:get"), format!("{operation_place}/operationId: would be")),
        (get(json!({ "x-group": "../../src" })), format!("{operation_place}/operationId: would be")),
        (operations(&["things:get", "things:get"]), "#/paths: has two operations that would be things_get".to_owned()),
        (operations(&["things:get", "things:"]), "Cargo.toml: things would be two features".to_owned()),
        (operations(&["full:get"]), "Cargo.toml: full would be two features".to_owned()),
        (operations(&["hyper:get"]), "Cargo.toml: hyper would be two features".to_owned()),
        (operations(&["a:b_c:get", "a_b:c:get_all"]), "Cargo.toml: a_b_c would be two resources".to_owned()),
        (get(json!({ "security": "oat" })), format!("{operation_place}/security: is no array")),
        (get(json!({ "x-auth": "everyone" })), format!("{operation_place}: has security that is not understood")),
        // Parameters.
        (path("/v1/things/{id}", json!([])), "#/paths/~1v1~1things~1{id}/get: has other parameters than".to_owned()),
        (path("/v1/things", json!([in_path("id")])), format!("{operation_place}: has other parameters than")),
        (
            path("/v1/{id}/{id}", json!([in_path("id"), in_path("id")])),
            "#/paths/~1v1~1{id}~1{id}/get: has param".to_owned(),
        ),
        (path("/v1/{core}", json!([in_path("core")])), "#/paths/~1v1~1{core}/get: has parameters that are".to_owned()),
        (path("v1/things", json!([])), "#/paths/v1~1things/get: has a path that is none".to_owned()),
        (path("/v1/things", json!({})), format!("{operation_place}/parameters: is no array")),
        (
            path("/v1/things", json!([{ "in": "query", "schema": {} }])),
            format!("{operation_place}/parameters/0: has no name"),
        ),
        (
            path("/v1/things", json!([{ "name": "a", "in": "query" }])),
            format!("{operation_place}/parameters/0: has no schema"),
        ),
        (
            path("/v1/things", json!([{ "name": "a", "schema": text() }])),
            format!("{operation_place}/parameters/0: does not say"),
        ),
        (
            path("/v1/things", json!([{ "name": "a", "in": "header", "schema": text() }])),
            format!("{operation_place}/parameters/0/in: is the header"),
        ),
        (path("/v1/things", json!([of("Thing")])), format!("{operation_place}/parameters/0/$ref: is a reference")),
        (
            query(&[("a", text()), ("a", text())], json!({})),
            format!("{operation_place}: ThingsGetQuery has two fields"),
        ),
        (query(&[("…", text())], json!({})), format!("{operation_place}: ThingsGetQuery.… is no name here")),
        // Bodies and replies.
        (get(json!({ "requestBody": {} })), format!("{operation_place}/requestBody: has no content")),
        (
            get(json!({ "requestBody": { "content": { "multipart/form-data": {} } } })),
            format!("{operation_place}/requestBody/content: is neither JSON nor a form"),
        ),
        (
            get(json!({ "requestBody": json_body(&text()) })),
            format!("{operation_place}: has a body of the type String"),
        ),
        (
            get(json!({
                "requestBody": json_body(&of("Thing")),
                "parameters": [{ "name": "a", "in": "query", "schema": text() }],
            })),
            format!("{operation_place}: has a query and a body"),
        ),
        (without(&good, "/paths/~1v1~1things/get", "responses"), format!("{operation_place}: has no responses")),
        (responses(json!({})), format!("{operation_place}/responses: has no success")),
        (responses(json!({ "404": {} })), format!("{operation_place}/responses: has no success")),
        (responses(json!({ "default": {} })), format!("{operation_place}/responses/default: is of no single status")),
        (responses(json!({ "200": of("Thing") })), format!("{operation_place}/responses/200/$ref: is a reference")),
        (
            responses(json!({ "200": { "content": { "text/html": {} } } })),
            format!("{operation_place}/responses/200: is neither JSON nor CSV"),
        ),
        (
            responses(json!({ "200": csv, "201": json_body(&of("Thing")) })),
            format!("{operation_place}/responses: has JSON and CSV"),
        ),
        (
            responses(json!({ "200": json_body(&of("Thing")), "201": json_body(&json!({ "type": "boolean" })) })),
            format!("{operation_place}: has several forms of success"),
        ),
        // Schemas.
        (thing(json!(true)), format!("{schema}: is no object")),
        (field(json!({ "type": "float" })), format!("{a}: has the unknown type \"float\"")),
        (field(json!({ "type": 7 })), format!("{a}/type: is no text")),
        (field(json!({ "type": ["string", "integer"] })), format!("{a}: can be of several types: string, integer")),
        (field(json!({ "format": "date" })), format!("{a}: has no type")),
        (field(json!({ "type": "string", "nullable": true })), format!("{a}/nullable: is not understood in a schema")),
        (field(json!({ "not": {} })), format!("{a}/not: is not understood in a schema")),
        (field(json!({ "type": "array" })), format!("{a}: is an array of unknown items")),
        (
            field(json!({ "type": "array", "items": text(), "prefixItems": [] })),
            format!("{a}: is not understood with both"),
        ),
        (field(json!({ "type": "array", "prefixItems": [text()] })), format!("{operation_place}: Thing.a is a tuple")),
        (field(json!({ "enum": [1, 2] })), format!("{a}/enum/0: is no text")),
        (field(json!({ "enum": [] })), format!("{a}/enum: has no texts")),
        (field(json!({ "enum": ["a-b", "a_b"] })), format!("{operation_place}: ThingA has \"a-b\" and \"a_b\"")),
        (field(json!({ "enum": ["+"] })), format!("{operation_place}: ThingA has \"+\", which gives no name")),
        (field(json!({ "const": 7 })), format!("{a}/const: is 7, where only")),
        (field(json!({ "anyOf": [] })), format!("{a}/anyOf: has no variants")),
        (field(json!({ "anyOf": text() })), format!("{a}/anyOf: is no array")),
        (
            field(json!({ "anyOf": [text()], "oneOf": [text()] })),
            format!("{a}: is not understood with both anyOf and oneOf"),
        ),
        (
            field(json!({ "anyOf": [text()], "properties": {} })),
            format!("{a}: is not understood with both anyOf and prop"),
        ),
        (field(json!({ "allOf": [text(), text()] })), format!("{a}/allOf: has more than one part")),
        (field(alone("Missing")), format!("{a}/anyOf/0/$ref: points at no schema")),
        (field(json!({ "$ref": "#/components/parameters/A" })), format!("{a}/$ref: points at something else")),
        (field(json!({ "$ref": "other.json#/A" })), format!("{a}/$ref: points at something else")),
        (field(json!({ "$ref": 7 })), format!("{a}/$ref: is no text")),
        (
            field(json!({ "anyOf": [text(), { "type": "boolean" }] })),
            format!("{operation_place}: Thing.a is text|flag"),
        ),
        (field(alone("Thing")), format!("{operation_place}: Thing.a is Thing|text, which has no type")),
        (thing(object(json!([]), &[])), format!("{schema}/properties: is no object")),
        (thing(object(json!({}), &["id"])), format!("{schema}: requires \"id\"")),
        (
            thing(json!({ "type": "object", "properties": {}, "required": "id" })),
            format!("{schema}/required: is no array"),
        ),
        (
            thing(object(json!({ "a-b": text(), "a_b": text() }), &[])),
            format!("{operation_place}: Thing has two fields that"),
        ),
        (thing(object(json!({ "$": text() }), &[])), format!("{operation_place}: Thing.$ is no name here")),
        (
            returns(json!({ "Thing": object(json!({}), &[]), "ThingOutput": object(json!({}), &[]) })),
            "#/components/schemas/ThingOutput: is not the only schema that would be the type Thing".to_owned(),
        ),
        (
            returns(json!({ "Thing": object(json!({ "a": of("3D") }), &[]), "3D": object(json!({}), &[]) })),
            format!("{operation_place}: leads to the type \"3D\""),
        ),
        (
            returns(json!({
                "Thing": object(json!({ "a": { "type": "object", "properties": {} }, "b": of("ThingA") }), &[]),
                "ThingA": object(json!({}), &[]),
            })),
            format!("{operation_place}: Thing.a would be the type ThingA, which is another"),
        ),
        // A type that contains itself.
        (
            thing(of("Thing")),
            format!("{operation_place}: ThingsGet.Response is of the type Thing, which is made of itself"),
        ),
        (
            returns(json!({ "Thing": of("Other"), "Other": of("Thing") })),
            format!("{operation_place}: ThingsGet.Response is of"),
        ),
        (
            thing(json!({ "type": "array", "items": of("Thing") })),
            format!("{operation_place}: ThingsGet.Response is of"),
        ),
        (thing(json!({ "anyOf": [of("Thing"), of("Thing")] })), format!("{operation_place}: ThingsGet.Response is of")),
        (field(of("Thing")), "#/paths: leads to the type Thing, which holds itself".to_owned()),
        (field(or_null(of("Thing"))), "#/paths: leads to the type Thing, which holds itself".to_owned()),
        (returns(chain.into()), format!("{operation_place}: Link63.next is too far inside of other types")),
        // Unions.
        (tagged(json!({ "mapping": {} })), format!("{schema}/discriminator: has no propertyName")),
        (tagged(json!({ "propertyName": "type" })), format!("{schema}/discriminator: has no mapping")),
        (
            tagged(json!({ "propertyName": "type", "mapping": { "a": target("ThingA") } })),
            format!("{schema}/discriminator/mapping: has no tag for ThingB"),
        ),
        (
            tagged(json!({ "propertyName": "type", "mapping": { "a": target("Other") } })),
            format!("{schema}/discriminator/mapping/a: is none of the variants"),
        ),
        (distinguished(json!({})), format!("{schema}/x-distinguish: does not say by what")),
        (distinguished(json!({ "by": ["x"] })), format!("{schema}/x-distinguish: lists no variants")),
        (distinguished(json!({ "by": ["x"], "variants": [] })), format!("{schema}/x-distinguish: tells of 0 variants")),
        (
            distinguished(json!({ "by": ["x"], "variants": [{ "variant": "ThingB" }, { "variant": "ThingA" }] })),
            format!("{schema}/x-distinguish/variants/0: is not about ThingA"),
        ),
        (
            distinguished(json!({ "by": ["x"], "variants": [{ "variant": "ThingA" }, { "variant": "ThingB" }] })),
            format!("{schema}/x-distinguish/variants/0: says nothing of \"x\""),
        ),
        (
            returns(union(
                json!({}),
                &[("A", json!({ "optional": text() })), ("B", json!({ "optional": { "type": "integer" } }))],
            )),
            format!("{operation_place}: B.optional is not what it is in others"),
        ),
    ];
    let other = cases.into_iter().filter_map(|(document, expected)| {
        let why = refused(&document);
        (!why.starts_with(&expected)).then(|| format!("{why}\ndoes not begin with\n{expected}\n"))
    });
    assert_eq!(other.collect::<String>(), "");
}

#[test]
fn what_no_operation_leads_to_is_not_looked_at() {
    let webhook = json!({ "type": "object", "patternProperties": {} });
    check(&[(returns(json!({ "Thing": object(json!({}), &[]), "Webhook": webhook })), &["pub struct Thing { }"])]);
}

/// Returns a document with things of two resources. A schema is assigned to the file of the first operation that uses
/// it.
fn library(first: &str, more: Value) -> Value {
    let mut fields = json!({ "id": text(), "state": { "type": "string", "enum": ["on", "off"] } });
    for (key, value) in more.as_object().expect("an object") {
        fields[key] = value.clone();
    }
    let error = object(json!({ "error": { "const": "ResourceNotFound" } }), &["error"]);
    let responses = json!({ "200": json_body(&of("Thing")), "404": json_body(&of("ResourceNotFound")) });
    let mut paths = Map::new();
    let all = ["aisles:list", "things:list"];
    for id in all.iter().filter(|id| **id == first).chain(all.iter().filter(|id| **id != first)) {
        paths.insert(
            format!("/v1/{}", id.replace(':', "/")),
            json!({ "get": { "operationId": id, "responses": responses } }),
        );
    }
    document(paths.into(), json!({ "Thing": object(fields, &["id", "state"]), "ResourceNotFound": error }))
}

#[test]
fn new_items_get_a_line_of_their_facts() {
    let size = json!({ "type": "integer", "minimum": 1.0, "maximum": 100, "default": 10, "deprecated": true });
    let sorting = json!({ "type": "array", "items": text(), "default": ["-created_at", "name"] });
    let tree = made(&query(&[("page_size", size.clone()), ("sorting", sorting)], json!({})));
    let docs = |declared: &str| tree.docs("models/things.rs", declared).join(" ");
    assert_eq!(docs("page_size("), "Page size: at least 1, at most 100, default 10, deprecated.");
    assert_eq!(docs("sorting("), "Sorting: default `-created_at`, `name`.");
    assert_eq!(docs("pub struct"), "The query of `things_get`.");
    let tree = made(&library("things:list", json!({ "page_size": or_null(size) })));
    let docs = |declared: &str| tree.docs("models/things.rs", declared).join(" ");
    assert_eq!(docs("pub page_size:"), "Page size: at least 1, at most 100, default 10, deprecated.");
    assert_eq!(docs("On ="), "`on`.");
}

#[test]
fn comments_of_people_stay_with_their_items() {
    let tree = made(&library("things:list", json!({})))
        .edited(
            "models/things.rs",
            "    /// Id.",
            "    /// What it is called.\n        ///\n        /// Never two alike.",
        )
        .edited("models/things.rs", "/// Thing.", "/// A thing, as `Thing` says.")
        .edited("models/things.rs", "/// `on`.", "/// It runs.")
        .edited(
            "funcs/things.rs",
            "/// Things list.",
            "/// Lists what there is.\n///\n/// Slowly.\n///\n/// - at night",
        )
        .edited("funcs/things.rs", "the object does not exist, or the access token cannot access it", "it is gone")
        .edited("funcs/things.rs", "println!", "eprintln!");
    let moved = library("aisles:list", json!({ "size": text() }));
    let later = tree.synced(&moved, &Overrides::new()).expect("is understood");
    assert!(!later.files.contains_key("models/things.rs") && later.files.contains_key("models/aisles.rs"));
    let docs = |declared: &str| later.docs("models/aisles.rs", declared);
    assert_eq!(docs("pub id:"), ["What it is called.", "", "Never two alike."]);
    assert_eq!(docs("pub struct Thing"), ["A thing, as `Thing` says."]);
    assert_eq!(docs("On ="), ["It runs."]);
    assert_eq!(docs("pub size:"), ["Size."]);
    let docs = later.docs("funcs/things.rs", "pub fn things_list");
    assert_eq!(docs[..5], ["Lists what there is.", "", "Slowly.", "", "- at night"]);
    assert!(docs.contains(&"| 404 | `ResourceNotFound` | it is gone |".to_owned()), "{docs:#?}");
    assert!(docs.contains(&"eprintln!(\"{thing:?}\");".to_owned()), "{docs:#?}");
    assert_eq!(later.synced(&moved, &Overrides::new()).expect("is understood").files, later.files);
}

#[test]
fn the_summary_says_what_came_went_and_changed() {
    let before = made(&library("things:list", json!({ "old": text(), "size": text() })));
    let mut later = library("things:list", json!({ "size": { "type": "integer" }, "part": of("Part") }));
    later["components"]["schemas"]["Part"] = object(json!({ "x": text() }), &[]);
    later["paths"]["/v1/things/list"]["get"]["security"] = json!([{ "oat": [] }]);
    later["paths"]["/v1/parts"] = json!({ "get": { "operationId": "parts:list", "responses": { "204": {} } } });
    later["paths"].as_object_mut().expect("an object").remove("/v1/aisles/list");
    let after = before.synced(&later, &Overrides::new()).expect("is understood");
    let expected = [
        "- Thing.old",
        "~ Thing.size: pub size: Option<String>, -> pub size: Option<i64>,",
        "- aisles_list",
        "~ things_list: pub fn things_list(core: &PolarCore) -> Call<Thing> { Call::get(core, \"things_list\", \
         \"/v1/things/list\").anonymous() -> pub fn things_list(core: &PolarCore) -> Call<Thing> { Call::get(core, \
         \"things_list\", \"/v1/things/list\")",
        "+ Part",
        "+ Thing.part",
        "+ parts_list",
    ];
    assert_eq!(before.changes(&after), expected);
    assert_eq!(before.changes(&before), [""; 0]);
}

/// A folder that is removed when the value is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, tree: &Tree) -> Self {
        let folder = env::temp_dir().join(format!("polar-funcs-sync-{name}-{}", std::process::id()));
        for inner in ["funcs", "models", "src"] {
            fs::create_dir_all(folder.join(inner)).expect("a folder");
        }
        tree.write(&folder, &Tree::default()).expect("is written");
        fs::write(folder.join("src/version.rs"), "const API_VERSION: &str = \"2026-10\";\n").expect("is written");
        Self(folder)
    }

    /// Runs the task on a document with this text, and returns its output and result.
    fn sync(&self, document: &str, check: bool) -> (Vec<String>, Result<(), TaskError>) {
        self.sync_with(document, &Overrides::none(), check)
    }

    fn sync_with(&self, document: &str, overrides: &Overrides, check: bool) -> (Vec<String>, Result<(), TaskError>) {
        let path = self.0.join("document.json");
        fs::write(&path, document).expect("is written");
        let mut said = Vec::new();
        let outcome = sync(&self.0, &path.to_string_lossy(), overrides, check, &mut |line| said.push(line.to_owned()));
        (said, outcome)
    }

    /// Returns all files of the folders that sync writes, whatever their names.
    fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        for folder in ["", "funcs", "funcs/resources", "models", "tests/operations"] {
            for entry in fs::read_dir(self.0.join(folder)).into_iter().flatten() {
                let path = entry.expect("an entry").path();
                if path.is_file() && path.extension().is_none_or(|extension| extension != "json") {
                    let name = path.strip_prefix(&self.0).expect("is inside").to_string_lossy().into_owned();
                    files.insert(name, fs::read_to_string(path).expect("is a text"));
                }
            }
        }
        files
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_sync_writes_all_and_a_second_one_nothing() {
    const FEATURES: &str = "7 of 300 features are used, 293 are left";
    let first = made_with(&library("things:list", json!({})), &Overrides::none());
    let folder = Folder::new("writes", &first);
    let document = library("aisles:list", json!({ "size": text() }));
    let before = folder.files();
    let (_, outcome) = folder.sync(&document.to_string(), true);
    let Err(TaskError::Task(why)) = outcome else { panic!("{outcome:?}") };
    assert!(why.contains("these files differ") && why.contains("models/aisles.rs"), "{why}");
    assert_eq!(folder.files(), before);
    let (said, outcome) = folder.sync(&document.to_string(), false);
    assert_eq!(outcome, Ok(()));
    assert_eq!(said, ["+ Thing.size", FEATURES, "3 files written"]);
    let made = first.synced(&document, &Overrides::none()).expect("is understood");
    assert_eq!(folder.files(), made.files);
    for check in [true, false] {
        let (said, outcome) = folder.sync(&document.to_string(), check);
        assert_eq!((said, outcome), (vec![FEATURES.to_owned(), "nothing to do".to_owned()], Ok(())));
    }
}

#[test]
fn comments_follow_a_rename() {
    let state = |values: [&str; 2]| json!({ "type": "string", "enum": values });
    let library = |id: &str, thing: &str, size: &str, values: [&str; 2]| {
        let fields = json!({ "id": text(), size: { "type": "integer" }, "state": state(values) });
        let page = json!({ "name": "page", "in": "query", "schema": text() });
        document(
            json!({ "/v1/things": { "get": {
                "operationId": id, "parameters": [page], "responses": { "200": json_body(&of(thing)) },
            } } }),
            json!({ thing: object(fields, &["id", "state"]) }),
        )
    };
    let old = library("things:list", "Thing", "size", ["on", "off"]);
    let tree = made_with(&old, &Overrides::none())
        .edited("models/things.rs", "/// Thing.", "/// One of the `Thing`s, a Thing that `things_list` lists.")
        .edited("models/things.rs", "/// Id.", "/// What it is called.")
        .edited("models/things.rs", "/// Size.", "/// How large it is.\n        ///\n        /// In metres.")
        .edited("models/things.rs", "/// `on`.", "/// It runs.")
        .edited("models/things.rs", "/// `off`.", "/// It stands still.")
        .edited("models/things.rs", "/// Page.", "/// Which page.")
        .edited("funcs/things.rs", "/// Things list.", "/// Lists every [`Thing`].")
        .edited("funcs/things.rs", "println!", "eprintln!");
    let folder = Folder::new("renames", &tree);
    let new = library("things:index", "Item", "length", ["active", "off"]).to_string();
    let rows = [
        ("things_list", "things_index"),
        ("Thing", "Item"),
        ("Thing.size", "Item.length"),
        ("ThingState.On", "ItemState.Active"),
    ];
    let overrides = || Overrides { renames: Table::new("RENAMES", &rows), ..Overrides::none() };
    let (said, outcome) = folder.sync_with(&old.to_string(), &overrides(), true);
    let Err(TaskError::Task(why)) = outcome else { panic!("{outcome:?}") };
    assert!(why.contains("RENAMES: (\"Thing\", \"Item\")"), "before the rename: {said:?} {why}");

    let (said, _) = folder.sync_with(&new, &Overrides::none(), true);
    assert!(said.iter().any(|line| line.contains("a row of RENAMES")), "{said:?}");
    let (said, outcome) = folder.sync_with(&new, &overrides(), false);
    assert_eq!(outcome, Ok(()), "{said:?}");
    let later = Tree { files: folder.files(), version: String::new() };
    let docs = |declared: &str| later.docs("models/things.rs", declared);
    assert_eq!(docs("pub struct Item {"), ["One of the `Item`s, a Thing that `things_index` lists."]);
    assert_eq!(docs("pub id:"), ["What it is called."]);
    assert_eq!(docs("pub length:"), ["How large it is.", "", "In metres."]);
    assert_eq!(docs("Active ="), ["It runs."]);
    assert_eq!(docs("Off ="), ["It stands still."]);
    assert_eq!(docs("page("), ["Which page."]);
    let docs = later.docs("funcs/things.rs", "pub fn things_index");
    assert_eq!(docs[0], "Lists every [`Item`].");
    assert!(docs.contains(&"use polar_funcs::things_index;".to_owned()), "{docs:#?}");
    assert!(docs.contains(&"let thing = things_index(core, ()).await?;".to_owned()), "{docs:#?}");
    assert!(docs.iter().any(|line| line.contains("eprintln!")), "{docs:#?}");

    // The rows may be kept; comments then remain in place.
    for overrides in [overrides(), Overrides::none()] {
        let (said, outcome) = folder.sync_with(&new, &overrides, true);
        assert_eq!((said.last().map(String::as_str), outcome), (Some("nothing to do"), Ok(())));
    }
}

#[test]
fn a_document_of_another_version_is_said_to_be_one() {
    let mut document = library("things:list", json!({}));
    let folder = Folder::new("version", &made_with(&document, &Overrides::none()));
    document["info"]["version"] = json!("2027-01");
    let (said, outcome) = folder.sync(&document.to_string(), true);
    assert_eq!(outcome, Ok(()));
    assert_eq!(said[0], "src/version.rs: API_VERSION is not the document's \"2027-01\"; that is for you to change");
}

#[test]
fn a_refused_document_changes_no_file() {
    let folder = Folder::new("refused", &made(&library("things:list", json!({}))));
    let before = folder.files();
    let bad = library("things:list", json!({ "size": { "type": "float" } })).to_string();
    let cases = [
        (bad.as_str(), "is not understood. #/components/schemas/Thing/properties/size: has the unknown type"),
        ("{ \"openapi\": ", "is no JSON: EOF"),
        ("", "is no JSON: EOF"),
    ];
    for (document, expected) in cases {
        let (said, outcome) = folder.sync(document, false);
        let Err(TaskError::Task(why)) = outcome else { panic!("{outcome:?}") };
        assert!(why.contains(expected), "{why}");
        assert_eq!((said, folder.files()), (Vec::new(), before.clone()));
    }
    for path in ["no/such/document.json", "."] {
        let outcome = sync(&folder.0, path, &Overrides::none(), false, &mut |_| {});
        let Err(TaskError::Task(why)) = outcome else { panic!("{outcome:?}") };
        assert!(why.starts_with(&format!("{path} can't be read: ")), "{why}");
    }
    assert_eq!(folder.files(), before);
}

/// A document in the format in which Polar's server publishes its own: without the `x-` keys of the facts, and with
/// names generated by FastAPI.
const PUBLISHED: &str = r##"{
  "openapi": "3.1.0",
  "info": {
    "title": "Polar API",
    "summary": "HTTP and webhooks",
    "description": "Read the docs",
    "version": "2026-10"
  },
  "servers": [{"url": "https://api.polar.sh", "x-speakeasy-server-id": "production"}],
  "paths": {
    "/v1/customers/": {
      "get": {
        "tags": ["customers", "public"],
        "summary": "List customers",
        "description": "Lists.\n\n**Scopes**: `customers:read` `customers:write`",
        "operationId": "customers:list",
        "security": [
          {"oidc": ["customers:read", "customers:write"]},
          {"oat": ["customers:read", "customers:write"]}
        ],
        "parameters": [
          {
            "name": "organization_id",
            "in": "query",
            "required": false,
            "description": "Filter.",
            "schema": {
              "anyOf": [
                {"type": "string", "format": "uuid4", "description": "The ID.", "examples": ["1dbf"]},
                {
                  "type": "array",
                  "items": {"type": "string", "format": "uuid4", "description": "The ID.", "examples": ["1dbf"]}
                },
                {"type": "null"}
              ],
              "title": "OrganizationID Filter"
            }
          },
          {
            "name": "limit",
            "in": "query",
            "required": false,
            "description": "Size of a page.",
            "schema": {"type": "integer", "exclusiveMinimum": 0, "default": 10, "title": "Limit"}
          },
          {
            "name": "sorting",
            "in": "query",
            "required": false,
            "schema": {
              "anyOf": [
                {"type": "array", "items": {"$ref": "#/components/schemas/CustomerSortProperty"}},
                {"type": "null"}
              ],
              "default": ["-created_at"],
              "title": "Sorting"
            }
          },
          {
            "name": "metadata",
            "in": "query",
            "required": false,
            "style": "deepObject",
            "description": "Filter.",
            "schema": {"$ref": "#/components/schemas/MetadataQuery"}
          }
        ],
        "responses": {
          "200": {
            "description": "Done",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ListResource_Customer_"}}}
          },
          "422": {
            "description": "Wrong",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/HTTPValidationError"}}}
          }
        },
        "x-speakeasy-group": "customers",
        "x-codeSamples": [{"lang": "Python", "source": "…"}]
      }
    },
    "/v1/customers/{id}/state": {
      "get": {
        "operationId": "customers:get_state",
        "security": [{"oat": ["customers:read"]}],
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "schema": {"type": "string", "format": "uuid4", "title": "Id"}
          }
        ],
        "responses": {
          "200": {
            "description": "Done",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/CustomerState"}}}
          },
          "404": {
            "description": "None",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ResourceNotFound"}}}
          }
        }
      }
    },
    "/v1/customer-portal/license-keys/validate": {
      "post": {
        "operationId": "customer_portal:license_keys:validate",
        "requestBody": {
          "required": true,
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/LicenseKeyValidate"}}}
        },
        "responses": {
          "200": {
            "description": "Done",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ValidatedLicenseKey"}}}
          }
        }
      }
    },
    "/v1/customer-portal/seats": {
      "get": {
        "operationId": "customer_portal:seats:list_seats",
        "security": [
          {"customer_session": ["customer_portal:read"]},
          {"member_session": ["customer_portal:read"]}
        ],
        "responses": {"200": {"description": "Done", "content": {"application/json": {"schema": {}}}}}
      }
    },
    "/v1/customer-sessions/": {
      "post": {
        "operationId": "customer-sessions:create",
        "security": [{"oat": ["customer_sessions:write"]}],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "anyOf": [
                  {"$ref": "#/components/schemas/CustomerSessionCustomerIDCreate"},
                  {"$ref": "#/components/schemas/CustomerSessionCustomerExternalIDCreate"}
                ],
                "title": "Customer Session Create"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Made",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/CustomerSession"}}}
          }
        }
      }
    }
  },
  "webhooks": {
    "customer.created": {
      "post": {
        "summary": "customer.created",
        "description": "Sent on creation.",
        "operationId": "_endpointcustomer_created_post",
        "requestBody": {
          "required": true,
          "content": {"application/json": {"schema": {"$ref": "#/components/schemas/WebhookCustomerCreatedPayload"}}}
        },
        "responses": {"200": {"description": "Successful Response", "content": {"application/json": {"schema": {}}}}}
      }
    }
  },
  "components": {
    "schemas": {
      "WebhookCustomerCreatedPayload": {
        "properties": {
          "type": {"type": "string", "const": "customer.created", "title": "Type", "examples": ["customer.created"]},
          "timestamp": {"type": "string", "format": "date-time", "title": "Timestamp"},
          "data": {"$ref": "#/components/schemas/Customer"}
        },
        "type": "object",
        "required": ["type", "timestamp", "data"],
        "title": "WebhookCustomerCreatedPayload",
        "description": "Sent on creation."
      },
      "ListResource_Customer_": {
        "properties": {
          "items": {"items": {"$ref": "#/components/schemas/Customer"}, "type": "array", "title": "Items"},
          "pagination": {"$ref": "#/components/schemas/Pagination"}
        },
        "type": "object",
        "required": ["items", "pagination"],
        "title": "ListResource[Customer]"
      },
      "Pagination": {
        "type": "object",
        "properties": {"total_count": {"type": "integer"}, "max_page": {"type": "integer"}},
        "required": []
      },
      "CustomerSortProperty": {
        "type": "string",
        "enum": ["created_at", "-created_at", "email", "-email"],
        "title": "CustomerSortProperty"
      },
      "MetadataQuery": {
        "anyOf": [
          {
            "type": "object",
            "additionalProperties": {
              "anyOf": [
                {"type": "string"},
                {"type": "integer"},
                {"type": "boolean"},
                {"type": "array", "items": {"type": "string"}},
                {"type": "array", "items": {"type": "integer"}},
                {"type": "array", "items": {"type": "boolean"}}
              ]
            }
          },
          {"type": "null"}
        ],
        "title": "MetadataQuery"
      },
      "MetadataOutputType": {
        "additionalProperties": {
          "anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "number"}, {"type": "boolean"}]
        },
        "type": "object"
      },
      "Customer": {
        "properties": {
          "id": {"type": "string", "format": "uuid4", "title": "Id", "examples": ["992f"]},
          "modified_at": {
            "anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}],
            "title": "Modified At"
          },
          "metadata": {"$ref": "#/components/schemas/MetadataOutputType"},
          "email": {"type": ["string", "null"], "title": "Email", "examples": ["customer@example.com"]},
          "billing_address": {
            "anyOf": [
              {"$ref": "#/components/schemas/Address-Output", "description": "Where they live."},
              {"type": "null"}
            ]
          },
          "tax_id": {
            "anyOf": [
              {
                "prefixItems": [{"type": "string"}, {"$ref": "#/components/schemas/TaxIDFormat"}],
                "type": "array",
                "maxItems": 2,
                "minItems": 2,
                "examples": [["911144442", "us_ein"]]
              },
              {"type": "null"}
            ],
            "title": "Tax Id"
          },
          "avatar_url": {"type": "string", "title": "Avatar Url", "readOnly": true}
        },
        "type": "object",
        "required": ["id", "modified_at", "metadata", "email", "billing_address", "tax_id", "avatar_url"],
        "title": "Customer",
        "description": "A customer in an organization."
      },
      "Address-Input": {
        "type": "object",
        "properties": {"country": {"type": "string"}},
        "required": ["country"]
      },
      "Address-Output": {
        "type": "object",
        "properties": {"country": {"type": "string"}, "city": {"anyOf": [{"type": "string"}, {"type": "null"}]}},
        "required": ["country"]
      },
      "TaxIDFormat": {
        "type": "string",
        "enum": ["us_ein", "eu_vat"],
        "title": "TaxIDFormat",
        "description": "…"
      },
      "CustomerState": {
        "type": "object",
        "properties": {
          "granted_benefits": {
            "items": {"$ref": "#/components/schemas/CustomerStateBenefitGrant"},
            "type": "array"
          },
          "product_price": {
            "anyOf": [
              {
                "oneOf": [
                  {"$ref": "#/components/schemas/LegacyRecurringProductPrice"},
                  {"$ref": "#/components/schemas/ProductPrice"}
                ]
              },
              {"type": "null"}
            ]
          }
        },
        "required": ["granted_benefits"]
      },
      "CustomerStateBenefitGrant": {
        "type": "object",
        "properties": {
          "properties": {
            "anyOf": [
              {"$ref": "#/components/schemas/BenefitGrantDiscordProperties"},
              {"$ref": "#/components/schemas/BenefitGrantCustomProperties"}
            ],
            "title": "Properties"
          }
        },
        "required": ["properties"]
      },
      "BenefitGrantDiscordProperties": {
        "type": "object",
        "properties": {"guild_id": {"anyOf": [{"type": "string"}, {"type": "null"}]}},
        "required": []
      },
      "BenefitGrantCustomProperties": {"type": "object", "properties": {}, "required": []},
      "BenefitGrantMeterCreditProperties": {
        "type": "object",
        "properties": {"last_credited_units": {"type": "integer"}},
        "required": []
      },
      "LegacyRecurringProductPrice": {
        "oneOf": [
          {"$ref": "#/components/schemas/LegacyRecurringProductPriceFixed"},
          {"$ref": "#/components/schemas/LegacyRecurringProductPriceCustom"}
        ],
        "discriminator": {
          "propertyName": "amount_type",
          "mapping": {
            "fixed": "#/components/schemas/LegacyRecurringProductPriceFixed",
            "custom": "#/components/schemas/LegacyRecurringProductPriceCustom"
          }
        }
      },
      "LegacyRecurringProductPriceFixed": {
        "type": "object",
        "properties": {
          "amount_type": {"type": "string", "const": "fixed", "title": "Amount Type"},
          "legacy": {"type": "boolean", "const": true, "title": "Legacy"}
        },
        "required": ["amount_type", "legacy"]
      },
      "LegacyRecurringProductPriceCustom": {
        "type": "object",
        "properties": {
          "amount_type": {"type": "string", "const": "custom", "title": "Amount Type"},
          "legacy": {"type": "boolean", "const": true, "title": "Legacy"}
        },
        "required": ["amount_type", "legacy"]
      },
      "ProductPrice": {
        "oneOf": [
          {"$ref": "#/components/schemas/ProductPriceFixed"},
          {"$ref": "#/components/schemas/ProductPriceCustom"}
        ],
        "discriminator": {
          "propertyName": "amount_type",
          "mapping": {
            "fixed": "#/components/schemas/ProductPriceFixed",
            "custom": "#/components/schemas/ProductPriceCustom"
          }
        }
      },
      "ProductPriceFixed": {
        "type": "object",
        "properties": {
          "amount_type": {"type": "string", "const": "fixed"},
          "price_amount": {"type": "integer", "maximum": 99999999.0, "minimum": 50.0}
        },
        "required": ["amount_type", "price_amount"]
      },
      "ProductPriceCustom": {
        "type": "object",
        "properties": {"amount_type": {"type": "string", "const": "custom"}},
        "required": ["amount_type"]
      },
      "LicenseKeyValidate": {
        "type": "object",
        "properties": {
          "key": {"type": "string"},
          "organization_id": {"type": "string", "format": "uuid4"},
          "conditions": {
            "additionalProperties": {
              "anyOf": [
                {"type": "string", "maxLength": 500, "minLength": 1},
                {"type": "integer"},
                {"type": "number"},
                {"type": "boolean"}
              ]
            },
            "propertyNames": {"maxLength": 40, "minLength": 1},
            "type": "object",
            "maxProperties": 50,
            "title": "conditions"
          },
          "increment_usage": {"anyOf": [{"type": "integer"}, {"type": "null"}], "title": "Increment Usage"}
        },
        "required": ["key", "organization_id"]
      },
      "ValidatedLicenseKey": {
        "type": "object",
        "properties": {
          "key": {"type": "string"},
          "status": {"type": "string", "const": "granted", "title": "Status"}
        },
        "required": ["key", "status"]
      },
      "LicenseKeyStatus": {"type": "string", "enum": ["granted", "revoked", "disabled"]},
      "CustomerSession": {
        "type": "object",
        "properties": {"token": {"type": "string"}, "customer_portal_url": {"type": "string"}},
        "required": ["token"]
      },
      "CustomerSessionCustomerIDCreate": {
        "type": "object",
        "properties": {
          "return_url": {
            "anyOf": [{"type": "string", "maxLength": 2083, "minLength": 1, "format": "uri"}, {"type": "null"}],
            "title": "Return Url"
          },
          "customer_id": {"type": "string", "format": "uuid4", "title": "Customer Id"}
        },
        "required": ["customer_id"]
      },
      "CustomerSessionCustomerExternalIDCreate": {
        "type": "object",
        "properties": {
          "return_url": {"anyOf": [{"type": "string"}, {"type": "null"}]},
          "external_customer_id": {"type": "string", "title": "External Customer Id"}
        },
        "required": ["external_customer_id"]
      },
      "ResourceNotFound": {
        "type": "object",
        "properties": {
          "error": {
            "type": "string",
            "const": "ResourceNotFound",
            "title": "Error",
            "examples": ["ResourceNotFound"]
          },
          "detail": {"type": "string", "title": "Detail"}
        },
        "required": ["error", "detail"]
      },
      "HTTPValidationError": {
        "type": "object",
        "properties": {"detail": {"items": {"$ref": "#/components/schemas/ValidationError"}, "type": "array"}},
        "required": []
      },
      "ValidationError": {
        "type": "object",
        "properties": {"loc": {"items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}, "type": "array"}},
        "required": []
      }
    },
    "securitySchemes": {
      "oidc": {"type": "openIdConnect", "openIdConnectUrl": "/.well-known/openid-configuration"},
      "oat": {"type": "http", "scheme": "bearer"},
      "customer_session": {"type": "http", "scheme": "bearer"},
      "member_session": {"type": "http", "scheme": "bearer"}
    }
  }
}"##;

fn published() -> Value {
    serde_json::from_str(PUBLISHED).expect("is JSON")
}

#[test]
fn the_document_that_polar_publishes_is_understood() {
    check(&[(
        published(),
        &[
            "pub fn customers_list(core: &PolarCore, query: impl Into<CustomersListQuery>) -> Call<ListResource<Customer>> {",
            "optional { organization_id: List<String>, limit: i64, sorting: List<CustomerSortProperty>, \
             metadata: Map<List<MetadataValue>>, }",
            "CreatedAtDescending = \"-created_at\",",
            "pub fn customers_get_state(core: &PolarCore, id: impl AsRef<str>) -> Call<CustomerState> {",
            "Call::post(core, \"customer_portal_license_keys_validate\", \"/v1/customer-portal/license-keys/validate\").anonymous()",
            "pub fn customer_portal_seats_list_seats(core: &PolarCore) -> Call<Json> {",
            "pub fn customer_sessions_create(core: &PolarCore, request: impl Into<CustomerSessionCreate>) -> Call<CustomerSession> {",
            "pub enum CustomerSessionCreate by fields { CustomerId(CustomerSessionCustomerIdCreate) = has(\"customer_id\"), \
             ExternalCustomerId(CustomerSessionCustomerExternalIdCreate) = has(\"external_customer_id\"), }",
            "pub id: String, pub modified_at: Option<Timestamp>, pub metadata: Metadata, pub email: Option<String>, \
             pub billing_address: Option<Address>, pub tax_id: Option<TaxId>, pub avatar_url: String,",
            "pub struct Address { pub country: String, pub city: Option<String>, }",
            "pub struct BenefitGrantProperties { pub guild_id: Option<String>, pub last_credited_units: Option<i64>, }",
            "pub enum Price by fields { LegacyRecurring(LegacyRecurringProductPrice) = has(\"legacy\"), Product(ProductPrice) = _, }",
            "required { #[not_blank] key: Secret, #[not_blank] organization_id: String, } optional { conditions: Metadata, increment_usage: i64, }",
            "pub status: LicenseKeyStatus,",
            "pub token: Secret,",
            "payloads! { pub enum WebhookPayload { CustomerCreated(Customer) => on_customer_created, } }",
        ],
    )]);
    let tree = made(&published());
    assert!(!tree.files.values().any(|text| text.contains("A customer in an organization")), "no sentence is copied");
    assert_eq!(tree.synced(&published(), &Overrides::new()).expect("is understood").files, tree.files);
}

/// Adds all places in a document, as JSON pointers.
fn places(value: &Value, place: &str, all: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(key, value)| (key.replace('/', "~1"), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (key, value) in inner {
        let place = format!("{place}/{key}");
        places(value, &place, all);
        all.push(place);
    }
}

#[test]
fn a_document_that_is_wrong_in_any_place_is_understood_or_refused() {
    let document = published();
    let mut all = Vec::new();
    places(&document, "", &mut all);
    let others = [json!(7), json!({}), of("Customer")];
    for place in &all {
        let (parent, key) = place.rsplit_once('/').expect("a place");
        let mut without = document.clone();
        match without.pointer_mut(parent) {
            Some(Value::Object(object)) => drop(object.remove(&key.replace("~1", "/"))),
            Some(Value::Array(items)) => drop(items.remove(key.parse().expect("an index"))),
            _ => {}
        }
        let with = others.iter().map(|other| {
            let mut document = document.clone();
            *document.pointer_mut(place).expect("a place") = other.clone();
            document
        });
        for document in with.chain([without]) {
            // There must be neither a panic nor a stack overflow.
            if let Err(SpecError(why)) = empty().unformatted(&document, &Overrides::new()) {
                assert!(
                    ["#", "Cargo.toml: ", "models/", "funcs/"].iter().any(|place| why.starts_with(place)),
                    "{place}: {why}"
                );
            }
        }
    }
}

#[test]
fn the_repository_is_what_sync_makes_of_the_facts() {
    let root = root();
    let core = fs::read_to_string(root.join("src/version.rs")).expect("a text");
    let version = core.split_once("API_VERSION: &str = \"").and_then(|(_, rest)| rest.split_once('"'));
    let (version, _) = version.expect("a version");
    let facts = env::var_os("POLAR_FACTS")
        .map_or_else(|| root.join(format!("../shared/api/polar-{version}.openapi.json")), PathBuf::from);
    if !facts.exists() {
        // `eprintln!` is not used, because its output is hidden if a test passes.
        writeln!(std::io::stderr(), "skipped: there is no {}", facts.display()).expect("can be said");
        return;
    }
    let document: Value = serde_json::from_str(&fs::read_to_string(facts).expect("a text")).expect("is JSON");
    let before = Tree::read(&root).expect("can be read");
    let overrides = Overrides::new();
    let after = before.synced(&document, &overrides).expect("is understood");
    assert_eq!(overrides.unused(), [""; 0]);
    assert_eq!(before.differing(&after), [""; 0], "cargo xtask sync was not run");
    assert_eq!(ir::read(&document, &overrides).expect("is understood").functions.len(), 190);
}
