//! Writes tables at compile time. A table is one string, in which numbers are characters below 128.

/// The writer of a table with `N` bytes. With 0 bytes, it only measures the length.
pub(super) struct ConstWriter<const N: usize> {
    pub(super) bytes: [u8; N],
    pub(super) length: usize,
}

impl<const N: usize> ConstWriter<N> {
    pub(super) const fn new() -> Self {
        Self { bytes: [0; N], length: 0 }
    }

    pub(super) const fn number(&mut self, number: usize) {
        assert!(number < 128, "the number is no character");
        if N > 0 {
            self.bytes[self.length] = number as u8;
        }
        self.length += 1;
    }

    pub(super) const fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut index = 0;
        while index < bytes.len() && N > 0 {
            self.bytes[self.length + index] = bytes[index];
            index += 1;
        }
        self.length += bytes.len();
    }
}

/// Returns the bytes of a table as a string.
pub(super) const fn as_text(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}
