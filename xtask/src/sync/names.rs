//! Converts names of the API to names in Rust.

/// The folder of the functions as methods.
pub(super) const RESOURCES: &str = "funcs/resources";

/// Splits a name into words: `TaxIDFormat`, `tax_id_format` and `tax-id.format` are `tax`, `id`, `format`.
fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words = vec![String::new()];
    for (index, letter) in letters.iter().enumerate() {
        if !letter.is_alphanumeric() {
            words.push(String::new());
            continue;
        }
        let before = index.checked_sub(1).map(|index| letters[index]);
        let after = letters.get(index + 1);
        let starts = letter.is_uppercase()
            && (before.is_some_and(|before| before.is_lowercase() || before.is_numeric())
                || before.is_some_and(char::is_uppercase) && after.is_some_and(|after| after.is_lowercase()));
        if starts {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    joined(words)
}

/// Brand names with an inner capital letter, which are one word.
const BRANDS: [(&str, &str); 5] =
    [("github", "GitHub"), ("linkedin", "LinkedIn"), ("oauth", "OAuth"), ("tiktok", "TikTok"), ("youtube", "YouTube")];

fn brand(word: &str) -> Option<(&'static str, &str)> {
    BRANDS.iter().find_map(|(lower, name)| {
        let version = word.strip_prefix(lower)?;
        version.chars().all(|letter| letter.is_ascii_digit()).then_some((*name, version))
    })
}

/// Joins the words of brand names: `git`, `hub` becomes `github`.
fn joined(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for word in words {
        match joined.last_mut() {
            Some(last) if brand(&format!("{last}{word}")).is_some() && brand(last).is_none() => last.push_str(&word),
            _ => joined.push(word),
        }
    }
    joined
}

/// Returns the name of a type or variant.
pub(crate) fn pascal(name: &str) -> String {
    let mut pascal = String::new();
    for word in words(name) {
        let digits = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
        if digits(pascal.chars().last()) && digits(word.chars().next()) {
            pascal.push('_');
        }
        if let Some((name, version)) = brand(&word) {
            pascal.push_str(name);
            pascal.push_str(version);
            continue;
        }
        let mut letters = word.chars();
        pascal.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        pascal.push_str(letters.as_str());
    }
    pascal
}

/// The types of the model layer that are public in addition to the models.
pub(crate) const MODEL_LAYER: [&str; 12] = [
    "Csv",
    "Date",
    "Json",
    "List",
    "Map",
    "Money",
    "Nullable",
    "Patch",
    "Secret",
    "TimeError",
    "Timestamp",
    "UnreadableItem",
];

/// The types of pagination that are public in addition to the models.
pub(crate) const PAGING: [&str; 2] = ["ListResource", "Pagination"];

/// Models that are written by hand.
pub(crate) const HAND_WRITTEN: [&str; 5] = ["DecimalInput", "Metadata", "MetadataValue", "Number", "TrialEnd"];

/// Types and traits that all files use without a path: those of std's prelude, and those that all functions need.
const PRELUDE: [&str; 37] = [
    "AsMut",
    "AsRef",
    "Box",
    "Call",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "PolarCore",
    "Result",
    "Send",
    "Sized",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Vec",
];

/// Returns the name of the type of a schema. If the name is already taken in `models`, or would hide a type of Rust in
/// a glob import of the models, `Model` is appended.
pub(crate) fn type_name(schema: &str) -> String {
    let name = pascal(schema);
    let others = [&MODEL_LAYER[..], &PAGING, &HAND_WRITTEN, &PRELUDE];
    let is_other = name == "WebhookPayload" || others.iter().any(|names| names.contains(&name.as_str()));
    if is_other { name + "Model" } else { name }
}

/// Returns the name of a function, field or file.
pub(crate) fn snake(name: &str) -> String {
    words(name).join("_")
}

/// Returns the name of an argument, a method or a constructor, if it differs from the API's.
pub(crate) fn value(name: &str) -> String {
    match name {
        "type" => "kind".to_owned(),
        _ => {
            let name = snake(name);
            match name.chars().next() {
                _ if is_keyword(&name) || name == "new" => name + "_",
                Some(first) if first.is_ascii_digit() => format!("_{name}"),
                _ => name,
            }
        }
    }
}

/// Returns the name of a field and its setter, if it differs from the name in JSON.
///
/// The name depends only on the name in JSON, so that additions to the API cannot change it. An underscore is appended
/// to names that have another meaning: keywords, `new` (the constructor), `additional` (the map of unknown keys), and
/// names that start with `maybe_` or `clear_`, like additional setters.
pub(crate) fn field(name: &str) -> String {
    let name = value(name);
    let is_setter = ["maybe_", "clear_"].iter().any(|start| name.starts_with(start));
    if name == "additional" || is_setter && !name.ends_with('_') { name + "_" } else { name }
}

/// Returns the name of an enum's variant. Sort orders are `name` and `-name`, versions are `2026-10`.
pub(crate) fn variant(text: &str) -> String {
    let name = match text.strip_prefix('-') {
        Some(ascending) => pascal(ascending) + "Descending",
        None => pascal(text),
    };
    match name.as_str() {
        // `Unknown` is the name of the variant for unknown values.
        "Unknown" | "Self" => name + "Value",
        _ if name.starts_with(|letter: char| letter.is_ascii_digit()) => format!("V{name}"),
        _ => name,
    }
}

/// Returns whether a text is a valid identifier that is not used by Rust or the macros.
pub(crate) fn is_free(name: &str) -> bool {
    is_word(name) && !is_keyword(name) && !["Self", "Unknown", "_"].contains(&name)
}

/// Returns whether a text is a keyword.
pub(crate) fn is_word(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

/// Returns the object that an id identifies, in words: `external_customer_id` is a `customer`.
pub(crate) fn spoken(name: &str) -> String {
    words(name).join(" ")
}

/// Returns the name of a union's variant: the name of its type without the words at the start and end that it shares
/// with the name of the union, unless nothing would be left. It does not depend on other variants, so that new ones
/// cannot change it.
pub(crate) fn variant_of(union: &str, variant: &str) -> String {
    let (union, words) = (words(union), words(variant));
    let longest = words.len().saturating_sub(1);
    let start = union.iter().zip(&words).take(longest).take_while(|(a, b)| a == b).count();
    let longest = longest - start;
    let end = union[start..].iter().rev().zip(words.iter().rev()).take(longest).take_while(|(a, b)| a == b).count();
    pascal(&words[start..words.len() - end].join("_"))
}

fn is_keyword(name: &str) -> bool {
    const KEYWORDS: [&str; 39] = [
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
        "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
        "match", "mod", "move", "mut", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    ];
    KEYWORDS.contains(&name)
        || matches!(name, "try" | "type" | "typeof" | "unsafe" | "use" | "where" | "while" | "yield")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_are_words() {
        let cases = [
            ("TaxIDFormat", "TaxIdFormat", "tax_id_format"),
            ("OAuth2ClientPublic", "OAuth2ClientPublic", "oauth2_client_public"),
            ("LLMMetadata", "LlmMetadata", "llm_metadata"),
            ("S3DownloadURL", "S3DownloadUrl", "s3_download_url"),
            ("BenefitGitHubRepository", "BenefitGitHubRepository", "benefit_github_repository"),
            ("oauth2_authorize", "OAuth2Authorize", "oauth2_authorize"),
            ("subscription.past_due", "SubscriptionPastDue", "subscription_past_due"),
            ("_cost", "Cost", "cost"),
        ];
        for (name, as_type, as_field) in cases {
            assert_eq!((pascal(name).as_str(), snake(name).as_str()), (as_type, as_field));
        }
    }

    #[test]
    fn texts_that_are_no_names_become_names() {
        let texts = ["-created_at", "2026-10", "pull", "US"];
        assert_eq!(texts.map(variant), ["CreatedAtDescending", "V2026_10", "Pull", "Us"]);
        assert_eq!(["type", "match", "_llm", "name"].map(field), ["kind", "match_", "llm", "name"]);
    }

    #[test]
    fn a_variant_is_named_without_the_words_of_its_union() {
        for (union, variant, expected) in [
            ("ProductCreate", "ProductCreateRecurring", "Recurring"),
            ("DiscountBase", "DiscountFixedBase", "Fixed"),
            ("FilterItem", "FilterClause", "Clause"),
            ("FilterItem", "Filter", "Filter"),
            ("Thing", "Thing", "Thing"),
            ("ThingThing", "ThingThing", "Thing"),
            ("Thing", "Other", "Other"),
        ] {
            assert_eq!(variant_of(union, variant), expected, "{union} {variant}");
        }
    }

    #[test]
    fn a_setter_has_a_name_that_no_other_field_can_take() {
        let names = ["name", "maybe_name", "clear_name", "new", "additional", "match", "maybe_match", "maybe"];
        let expected = ["name", "maybe_name_", "clear_name_", "new_", "additional_", "match_", "maybe_match_", "maybe"];
        assert_eq!(names.map(field), expected);
        assert_eq!(
            ["clear_pending", "maybe_name", "additional", "new"].map(value),
            ["clear_pending", "maybe_name", "additional", "new_"]
        );
    }
}
