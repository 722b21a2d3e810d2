//! Responses before they are deserialized.

use crate::calendar;
use crate::host;
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use std::num::IntErrorKind;
use std::time::Duration;

/// A response as it was received: its status, headers and whole body.
#[derive(Clone)]
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl RawResponse {
    /// Returns how long the server asks to wait: the value of `Retry-After`, which is a number of seconds or a date.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        let text = |name| self.headers.get(name)?.to_str().ok().map(str::trim);
        let asked = text(header::RETRY_AFTER)?;
        match asked.parse() {
            Ok(seconds) => return Some(Duration::from_secs(seconds)),
            Err(error) if *error.kind() == IntErrorKind::PosOverflow => return Some(Duration::MAX),
            Err(_) => {}
        }
        let until = calendar::parse_http_date(asked)?;
        // Use the server's clock if the response has a date, because the clock of this machine may be wrong.
        let date = text(header::DATE).and_then(calendar::parse_http_date);
        let now = date.or_else(|| host::system_time().map(Into::into))?;
        Some(Duration::from_secs(u64::try_from(until.seconds - now.seconds).unwrap_or_default()))
    }

    /// Returns the media type, or an empty string if the response has none.
    pub(crate) fn media_type(&self) -> &str {
        let value = self.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        value.split(';').next().unwrap_or_default().trim()
    }

    /// Returns whether the body is HTML, such as the error page of a proxy.
    pub(crate) fn is_html(&self) -> bool {
        let media_type = self.media_type();
        media_type == "text/html" || self.body.first() == Some(&b'<') && !media_type.ends_with("xml")
    }

    /// Returns the beginning of a body that is HTML or plain text, for an error message. Bodies of other types, such as
    /// JSON, may contain secrets and are not shown. Words that could be tokens, keys or ids are replaced with an
    /// ellipsis.
    pub(crate) fn excerpt(&self) -> Option<String> {
        /// The maximum length of the excerpt, in characters.
        const MOST: usize = 200;
        /// The maximum length of a word that is shown.
        const WORD: usize = 24;
        let body = self.body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&self.body).trim_ascii();
        if matches!(body, [] | [b'{' | b'[' | b'"', ..])
            || !self.is_html() && !matches!(self.media_type(), "" | "text/plain")
        {
            return None;
        }
        let Ok(text) = std::str::from_utf8(body) else {
            return Some(format!("{} bytes that are not valid UTF-8", body.len()));
        };
        let mut shown = String::new();
        // The start of the current word.
        let mut start = 0;
        for (index, letter) in text.chars().enumerate() {
            let in_word = letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
            let word = shown.get(start..).unwrap_or_default();
            // Text after a brace may be JSON.
            let ends = index == MOST || letter == '{';
            if in_word && (word.len() > WORD || matches!(word, "polar_" | "whsec_")) || ends {
                shown.truncate(start);
                shown.push('…');
            }
            if ends {
                break;
            }
            match letter {
                _ if in_word && shown.ends_with('…') => continue,
                '\0'..=' ' | '\x7f'..='\u{9f}' if shown.ends_with(' ') => {}
                '\0'..=' ' | '\x7f'..='\u{9f}' => shown.push(' '),
                _ => shown.push(letter),
            }
            if !in_word {
                start = shown.len();
            }
        }
        Some(shown)
    }
}
