//! A file that gets its name once it is complete. Until then, it is named `FILE.part`.

use crate::export::COLUMNS;
use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

pub(crate) struct PartFile {
    path: PathBuf,
    part: PathBuf,
    pub(crate) file: File,
    /// The ids in the rows of an earlier run, which was interrupted.
    pub(crate) ids: HashSet<String>,
    pub(crate) is_new: bool,
}

impl PartFile {
    /// Opens the file, and removes an incomplete row at its end.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&part)?;
        let mut text = Vec::new();
        file.read_to_end(&mut text)?;
        let (ids, end) = complete_rows(&text)?;
        file.set_len(end as u64)?;
        file.seek(SeekFrom::End(0))?;
        Ok(Self { path: path.to_owned(), part, file, ids, is_new: end == 0 })
    }

    /// Gives a complete file its name.
    pub(crate) fn complete(self) -> io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.part, &self.path)
    }
}

/// Returns the ids of the rows that are complete, and where the last of them ends.
fn complete_rows(text: &[u8]) -> io::Result<(HashSet<String>, usize)> {
    let mut rows = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
    let (mut ids, mut end, mut row) = (HashSet::new(), 0, csv::StringRecord::new());
    let other_columns = || io::Error::new(io::ErrorKind::InvalidData, "FILE.part has other columns: remove it first");
    while rows.read_record(&mut row).is_ok_and(|more| more) {
        let position = rows.position().byte() as usize;
        // A row may end inside of a name that has several lines.
        if row.len() < COLUMNS.len() || text.get(position.wrapping_sub(1)) != Some(&b'\n') {
            break;
        }
        if end == 0 && row != COLUMNS[..] {
            return Err(other_columns());
        }
        if end > 0 {
            ids.insert(row[0].to_owned());
        }
        end = position;
    }
    // Remove only an incomplete header, but never the content of another program's file.
    if end == 0 && !COLUMNS.join(",").as_bytes().starts_with(text) {
        return Err(other_columns());
    }
    Ok((ids, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_cut_anywhere_is_continued_after_its_last_complete_row() {
        let rows = [&COLUMNS.join(","), "1,,team,\"A\nB\",,,,", "2,,team,Ada,,,,p q", "3,,team,Grace,,,,"];
        let text = rows.join("\n") + "\n";
        let ends: Vec<usize> = (1..=rows.len()).map(|count| rows[..count].join("\n").len() + 1).collect();
        for cut in 0..=text.len() {
            let (ids, end) = complete_rows(&text.as_bytes()[..cut]).expect("rows");
            let complete = ends.iter().filter(|end| **end <= cut).count();
            assert_eq!(end, complete.checked_sub(1).map_or(0, |last| ends[last]), "cut at {cut}");
            assert_eq!(ids.len(), complete.saturating_sub(1), "cut at {cut}");
        }
    }

    #[test]
    fn a_file_with_other_columns_is_left_alone() {
        for text in ["a,b,c,d,e,f,g,h\n1,2,3,4,5,6,7,8\n", "a,b\n1,2\n", "notes"] {
            assert!(complete_rows(text.as_bytes()).is_err(), "{text}");
        }
    }
}
