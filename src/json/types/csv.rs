use std::fmt;

/// A table in CSV format, as exports return it.
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct Csv(pub(crate) String);

impl Csv {
    /// Returns the CSV text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Converts the table into its CSV text.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Csv {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Shows only the size, because the rows are long and may contain personal data.
impl fmt::Debug for Csv {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Csv({} bytes)", self.0.len())
    }
}

impl serde::Serialize for Csv {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
