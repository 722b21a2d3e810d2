//! Names of the API as names of Rust.

/// Words of a name: `TaxIDFormat`, `tax_id_format`, `tax-id.format` are `tax`, `id`, `format`.
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

/// Names of others that have a capital inside, and are one word.
const BRANDS: [(&str, &str); 5] =
    [("github", "GitHub"), ("linkedin", "LinkedIn"), ("oauth", "OAuth"), ("tiktok", "TikTok"), ("youtube", "YouTube")];

fn brand(word: &str) -> Option<(&'static str, &str)> {
    BRANDS.iter().find_map(|(lower, name)| {
        let version = word.strip_prefix(lower)?;
        version.chars().all(|letter| letter.is_ascii_digit()).then_some((*name, version))
    })
}

/// `git`, `hub` as `github`.
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

/// The name of a type or variant.
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

/// Types of the model layer that are public beside the models.
pub(crate) const MODEL_LAYER: [&str; 9] =
    ["Csv", "Date", "Json", "List", "Map", "Patch", "Secret", "Timestamp", "UnreadableItem"];

/// Types of paging that are public beside the models.
pub(crate) const PAGING: [&str; 2] = ["ListResource", "Pagination"];

/// Models that are written by hand.
pub(crate) const HAND_WRITTEN: [&str; 5] = ["DecimalInput", "Metadata", "MetadataValue", "Number", "TrialEnd"];

/// Types and traits that are written without a path in every file: std's prelude, and what all functions name.
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

/// The name of the type of a schema. Some names would be two types in `models`, or would hide a type of Rust from whoever
/// imports all models. Such a type has `Model` behind its name.
pub(crate) fn type_name(schema: &str) -> String {
    let name = pascal(schema);
    let others = [&MODEL_LAYER[..], &PAGING, &HAND_WRITTEN, &PRELUDE];
    let is_other = name == "WebhookPayload" || others.iter().any(|names| names.contains(&name.as_str()));
    if is_other { name + "Model" } else { name }
}

/// The name of a function, field or file.
pub(crate) fn snake(name: &str) -> String {
    words(name).join("_")
}

/// The name of a field, where it needs one other than in JSON.
pub(crate) fn field(name: &str) -> String {
    match name {
        "type" => "kind".to_owned(),
        _ => {
            let name = snake(name);
            match name.chars().next() {
                // The constructor of a request is called so.
                _ if is_keyword(&name) || name == "new" => name + "_",
                Some(first) if first.is_ascii_digit() => format!("_{name}"),
                _ => name,
            }
        }
    }
}

/// The name of an enum's variant. Sort orders come as `name` and `-name`, versions as `2026-10`.
pub(crate) fn variant(text: &str) -> String {
    let name = match text.strip_prefix('-') {
        Some(ascending) => pascal(ascending) + "Descending",
        None => pascal(text),
    };
    match name.as_str() {
        // What is not known is kept in a variant of that name.
        "Unknown" | "Self" => name + "Value",
        _ if name.starts_with(|letter: char| letter.is_ascii_digit()) => format!("V{name}"),
        _ => name,
    }
}

/// Whether a text can be the name of something that Rust and the macros have no name of their own for.
pub(crate) fn is_free(name: &str) -> bool {
    is_word(name) && !is_keyword(name) && !["Self", "Unknown", "_"].contains(&name)
}

/// Whether a text is a word of Rust.
pub(crate) fn is_word(name: &str) -> bool {
    name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_')
        && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

/// The thing that an id names, in words: `external_customer_id` is a `customer`.
pub(crate) fn spoken(name: &str) -> String {
    words(name).join(" ")
}

/// Takes from names the words that all of them begin and end with, as long as something is left of each.
pub(crate) fn distinct(names: &[String]) -> Vec<String> {
    let mut split: Vec<Vec<String>> = names.iter().map(|name| words(name)).collect();
    let longer = |split: &[Vec<String>]| split.iter().all(|words| words.len() > 1);
    while split.len() > 1 && longer(&split) && split.iter().all(|words| words[0] == split[0][0]) {
        split.iter_mut().for_each(|words| drop(words.remove(0)));
    }
    while split.len() > 1 && longer(&split) && split.iter().all(|words| words.last() == split[0].last()) {
        split.iter_mut().for_each(|words| drop(words.pop()));
    }
    split.iter().map(|words| pascal(&words.join("_"))).collect()
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
    fn what_all_names_share_is_left_out() {
        let distinct_of = |names: &[&str]| distinct(&names.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(distinct_of(&["ProductCreateRecurring", "ProductCreateOneTime"]), ["Recurring", "OneTime"]);
        assert_eq!(distinct_of(&["DiscountFixedBase", "DiscountPercentageBase"]), ["Fixed", "Percentage"]);
        assert_eq!(distinct_of(&["Filter", "FilterClause"]), ["Filter", "FilterClause"]);
    }
}
