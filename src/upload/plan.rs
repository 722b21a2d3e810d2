use super::source::{self, ReadAt};
use crate::models::S3FileCreatePart;
use base64ct::{Base64, Encoding};
use hmac_sha256::Hash;
use std::io;

/// The size and checksums of a file, and how it is divided into parts.
pub(super) struct Plan {
    pub(super) size: u64,
    /// The SHA-256 of the whole file, in Base64.
    pub(super) checksum: String,
    /// The size of all parts except for the last one, in bytes.
    part_size: u64,
    /// The SHA-256 of each part.
    checksums: Vec<[u8; 32]>,
}

impl Plan {
    const MAX_PARTS: u64 = 10_000;
    /// The maximum size of a file, in bytes. It is a limit of the storage.
    const MAX_SIZE: u64 = 5 << 40;

    /// Reads a file and plans its parts. If there would be too many parts, they are larger than `part_size`.
    pub(super) async fn read(file: &mut dyn ReadAt, part_size: u64) -> io::Result<Self> {
        let size = file.size()?;
        if size > Self::MAX_SIZE {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let part_size = part_size.max(size.div_ceil(Self::MAX_PARTS));
        let mut plan = Self { size, checksum: String::new(), part_size, checksums: Vec::new() };
        let mut file_hash = Hash::new();
        // An empty file has one empty part, because the storage requires at least one.
        for index in 0..size.div_ceil(part_size).max(1) {
            let (start, end) = plan.range(index as usize);
            let read = source::read(file, start, (end - start) as usize, Some(&mut file_hash)).await;
            let (_, checksum) = read.map_err(|error| match error.kind() {
                io::ErrorKind::UnexpectedEof => size_differs(size, "less"),
                _ => error,
            })?;
            plan.checksums.push(checksum);
        }
        if source::is_longer(file, size)? {
            return Err(size_differs(size, "more"));
        }
        plan.checksum = Base64::encode_string(&file_hash.finalize());
        Ok(plan)
    }

    /// Returns the number of parts.
    pub(super) fn len(&self) -> usize {
        self.checksums.len()
    }

    /// Returns the offsets at which a part starts (inclusive) and ends (exclusive).
    pub(super) fn range(&self, index: usize) -> (u64, u64) {
        let start = index as u64 * self.part_size;
        (start, self.size.min(start + self.part_size))
    }

    /// Returns the checksum of a part, in Base64.
    pub(super) fn checksum(&self, index: usize) -> String {
        self.checksums.get(index).map(|checksum| Base64::encode_string(checksum)).unwrap_or_default()
    }

    /// Returns the parts in the format of the API.
    pub(super) fn parts(&self) -> Vec<S3FileCreatePart> {
        let part = |index| {
            let (start, end) = self.range(index);
            let part = S3FileCreatePart::new(index as i64 + 1, start as i64, end as i64);
            part.checksum_sha256_base64(self.checksum(index))
        };
        (0..self.len()).map(part).collect()
    }

    /// Reads a part again. Returns `None` if it has changed.
    pub(super) async fn read_part(&self, file: &mut dyn ReadAt, index: usize) -> io::Result<Option<Vec<u8>>> {
        let (start, end) = self.range(index);
        let (bytes, checksum) = source::read(file, start, (end - start) as usize, None).await?;
        let is_same = self.checksums.get(index) == Some(&checksum) && !source::is_longer(file, self.size)?;
        Ok(is_same.then_some(bytes))
    }
}

fn size_differs(size: u64, than: &str) -> io::Error {
    let message = format!(
        "its size is reported as {size} bytes but it contains {than}: it is being written, or not a regular file"
    );
    io::Error::new(io::ErrorKind::InvalidData, message)
}
