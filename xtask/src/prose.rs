//! `cargo xtask prose`: checks comments and documents for constructions that are hard to read.
//!
//! The check searches the comments of `.rs` files and the text of `.md` files, without code, for a short table of phrases.
//! A phrase is also found if it continues on the next line.

use crate::TaskError;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold no prose of this repository.
const SKIPPED: [&str; 5] = [".git", "target", "corpus", "seeds", "node_modules"];

/// A construction to avoid.
struct Phrase {
    /// The words. `a|b` matches either word. A `^` at the start matches the start of a sentence that is not a question,
    /// a `$` at the end matches the end of a sentence, and a comma matches itself.
    words: &'static str,
    /// Phrases that contain it and are allowed.
    except: &'static [&'static str],
    advice: &'static str,
}

const fn phrase(words: &'static str, advice: &'static str) -> Phrase {
    Phrase { words, except: &[], advice }
}

const PHRASES: [Phrase; 17] = [
    phrase("what came|comes", "name the thing: the response, the body, the next item, the result"),
    phrase("what no|nothing|nobody|can't|cannot", "name the thing: a failure that …, a value that …"),
    phrase("^what|whatever|whoever|whichever", "start with a noun: a request that …, a layer that …"),
    phrase("whoever", "name the actor: a caller, a layer, a server"),
    Phrase {
        words: "is|are|was|were|be|been told",
        except: &["is|are|was|were|be|been told by email"],
        advice: "say who reports it and how: is reported as an error, is passed to …",
    },
    Phrase { words: "told|tells|tell by", except: &["told by email"], advice: "select, recognize or determine from" },
    phrase("told|tell|tells|telling apart", "distinguish"),
    Phrase {
        words: "is|are|was|were no",
        except: &[
            "there is|are|was|were no",
            "is|are|was|were no longer|more|less|later|earlier|larger|smaller|better",
        ],
        advice: "negate the verb or use an adjective: is not …, is invalid",
    },
    Phrase {
        words: "is|are|was|were none",
        except: &["there is|are|was|were none", "is|are|was|were none of"],
        advice: "say what is wrong: is invalid, is missing",
    },
    phrase("nobody", "name who, or use the passive: not noticed, not needed"),
    phrase("so many|much$", "repeat the noun or the number"),
    phrase("of its|their|our|your own, as", "split the sentence: … . The reason is …"),
    phrase("besides$", "in addition, as well, or name the addition first"),
    phrase("on its|their way", "in flight, or being sent"),
    phrase("to be had", "available"),
    phrase("it is known that", "say who knows it"),
    phrase("^trusted|kept|sent|tried|asked|shown|listed|told|read|known is|are", "put the subject first"),
];

/// Runs the task.
pub(crate) fn run(flags: &[String]) -> Result<(), TaskError> {
    if let Some(flag) = flags.first() {
        return Err(TaskError::Usage(format!("unknown flag of `prose`: {flag}")));
    }
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let mut files = Vec::new();
    find_files(root, &mut files)?;
    files.sort();
    let mut problems = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let name = file.strip_prefix(root).unwrap_or(file).to_string_lossy().replace('\\', "/");
        let found = findings(&text, name.ends_with(".rs"));
        problems.extend(
            found.iter().map(|Finding { line, text, advice }| format!("{name}:{line}: \"{text}\" -> {advice}")),
        );
    }
    problems.iter().for_each(|problem| println!("{problem}"));
    if problems.is_empty() { Ok(()) } else { Err(TaskError::Task(format!("places to rewrite: {}", problems.len()))) }
}

/// Adds the files with prose in a folder.
fn find_files(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let unreadable = |error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            if !SKIPPED.contains(&&*name) {
                find_files(&path, files)?;
            }
        } else if name.ends_with(".rs") || name.ends_with(".md") {
            files.push(path);
        }
    }
    Ok(())
}

#[derive(Debug, PartialEq)]
struct Finding {
    line: usize,
    text: String,
    advice: &'static str,
}

fn findings(text: &str, is_rust: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for block in blocks(text, is_rust) {
        for at in 0..block.len() {
            for Phrase { words, except, advice } in &PHRASES {
                let Some(length) = matched(&block, at, words) else { continue };
                let excepted = |start: usize| except.iter().any(|except| matched(&block, start, except).is_some());
                if !(at.saturating_sub(1)..=at).any(excepted) {
                    let words = block.iter().skip(at).take(length).map(|word| word.text.as_str());
                    let line = block.get(at).map_or(0, |word| word.line);
                    findings.push(Finding { line, text: words.collect::<Vec<_>>().join(" "), advice });
                }
            }
        }
    }
    findings
}

/// Returns the number of words that a pattern matches at a position of a block; `None` if it does not match.
fn matched(block: &[Word], at: usize, pattern: &str) -> Option<usize> {
    let (pattern, at_start) = pattern.strip_prefix('^').map_or((pattern, false), |rest| (rest, true));
    if at_start && (is_question(block, at) || !starts_sentence(block, at)) {
        return None;
    }
    let patterns: Vec<&str> = pattern.split(' ').collect();
    for (index, pattern) in patterns.iter().enumerate() {
        let word = block.get(at + index)?;
        let (pattern, at_end) = pattern.strip_suffix('$').map_or((*pattern, false), |rest| (rest, true));
        let (pattern, comma) = pattern.strip_suffix(',').map_or((pattern, None), |rest| (rest, Some(',')));
        let is_last = index + 1 == patterns.len();
        let text = word.text.to_lowercase();
        let fits = pattern.split('|').any(|alternative| alternative == text)
            && (!at_end || word.ends_sentence() || at + index + 1 == block.len())
            && (comma == word.after || (is_last && comma.is_none()));
        if !fits {
            return None;
        }
    }
    Some(patterns.len())
}

fn starts_sentence(block: &[Word], at: usize) -> bool {
    let is_capitalized = block.get(at).is_some_and(|word| word.text.starts_with(char::is_uppercase));
    is_capitalized && at.checked_sub(1).and_then(|before| block.get(before)).is_none_or(Word::ends_sentence)
}

fn is_question(block: &[Word], at: usize) -> bool {
    block.iter().skip(at).find(|word| word.ends_sentence()).is_some_and(|word| word.after == Some('?'))
}

/// A word of prose, without the punctuation around it.
struct Word {
    text: String,
    /// The punctuation after it.
    after: Option<char>,
    line: usize,
}

impl Word {
    fn ends_sentence(&self) -> bool {
        self.after.is_some_and(|mark| ".?!:;|".contains(mark))
    }
}

/// Returns the paragraphs, list items and table rows of a file, without code and without headings.
fn blocks(text: &str, is_rust: bool) -> Vec<Vec<Word>> {
    let mut blocks = vec![Vec::new()];
    let mut in_code = false;
    for (index, line) in text.lines().enumerate() {
        let prose = if is_rust { comment(line) } else { Some((line, false)) };
        let Some((prose, follows_code)) = prose.map(|(prose, follows_code)| (prose.trim(), follows_code)) else {
            in_code = false;
            blocks.push(Vec::new());
            continue;
        };
        if prose.starts_with("```") {
            in_code = !in_code;
            blocks.push(Vec::new());
            continue;
        }
        if in_code || prose.starts_with('#') || prose.starts_with("<!--") {
            continue;
        }
        if follows_code || prose.is_empty() || prose.starts_with(['|', '-']) {
            blocks.push(Vec::new());
        }
        if let Some(block) = blocks.last_mut() {
            block.extend(words(prose, index + 1));
        }
    }
    blocks
}

/// Returns the comment of a line of Rust, and whether code stands before it.
fn comment(line: &str) -> Option<(&str, bool)> {
    let quotes = |code: &str| code.matches('"').count() - code.matches("\\\"").count();
    let is_outside_of_strings = |at: &usize| line.get(..*at).is_some_and(|code| quotes(code) % 2 == 0);
    let at = line.match_indices("//").map(|(at, _)| at).find(is_outside_of_strings)?;
    let (code, comment) = line.split_at_checked(at)?;
    Some((comment.trim_start_matches(['/', '!']), !code.trim().is_empty()))
}

/// Returns the words of a line. Code in backticks is one word that no phrase contains.
fn words(line: &str, number: usize) -> Vec<Word> {
    let mut plain = String::new();
    for (index, part) in line.split('`').enumerate() {
        plain.push_str(if index % 2 == 0 { part } else { "`" });
    }
    let mut words: Vec<Word> = Vec::new();
    for token in plain.split_whitespace() {
        let start = token.trim_start_matches(|letter: char| letter != '`' && !letter.is_alphanumeric());
        let text = start.trim_end_matches(|letter: char| letter != '`' && !letter.is_alphanumeric());
        let after = start.get(text.len()..).unwrap_or_default();
        let after = after.chars().find(|mark| ".?!:;,|".contains(*mark));
        match words.last_mut() {
            // A mark that stands alone, such as the border of a table's cell, belongs to the word before it.
            Some(last) if text.is_empty() => last.after = token.chars().next().filter(|mark| ".?!:;,|".contains(*mark)),
            None if text.is_empty() => {}
            _ => words.push(Word { text: text.to_owned(), after, line: number }),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, is_rust: bool) -> Vec<(usize, String)> {
        findings(text, is_rust).into_iter().map(|found| (found.line, found.text)).collect()
    }

    #[test]
    fn constructions_that_are_hard_to_read_are_found() {
        let cases = [
            ("The body is what came, byte by byte.", "what came"),
            ("See what\ncame of a call.", "what came"),
            ("**What signs** is linked.", "What"),
            ("| row | What nothing tells apart is one object. |", "What nothing"),
            ("An error is told by the call.", "is told"),
            ("The port is no number.", "is no"),
            ("It is none.", "is none"),
            ("The token is kept, and nobody sees it.", "nobody"),
            ("They have a file of their own, as it is large.", "of their own as"),
            ("TLS 1.2 besides", "besides"),
            ("There are two. Trusted are both.", "Trusted are"),
        ];
        for (text, expected) in cases {
            assert!(found(text, false).iter().any(|(_, text)| text == expected), "{text:?}: {:?}", found(text, false));
        }
    }

    #[test]
    fn ordinary_sentences_are_not() {
        let texts = [
            "There is no runtime, there are none, and it is no longer needed.",
            "What does the test compare? It says what is missing.",
            "# What is tested",
            "| setter | what is sent |",
            "A file of its own. As it is large, it is read in parts.",
            "`is no` and `nobody` are code.",
            "```\nnobody\n```",
            "Besides hyper, nothing is linked. Many, not so many that it matters.",
        ];
        for text in texts {
            assert_eq!(found(text, false), [], "{text:?}");
        }
    }

    #[test]
    fn only_comments_of_rust_are_read_and_each_finding_has_its_line() {
        let text = "//! Nobody.\nlet nobody = \"https://nobody\"; // This is no\n// port.\n/// ```\n/// nobody\n/// ```\n/// Nobody.\n";
        let lines = [(1, "Nobody".to_owned()), (2, "is no".to_owned()), (7, "Nobody".to_owned())];
        assert_eq!(found(text, true), lines);
    }
}
