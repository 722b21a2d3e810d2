use super::source::{self, Bytes};
use crate::models::S3FileCreatePart;
use base64ct::{Base64, Encoding};
use hmac_sha256::Hash;
use std::io;

/// What is known of a file that was read once: its size, its checksum, its parts.
pub(super) struct Plan {
    pub(super) size: u64,
    /// Of the whole file, in Base64.
    pub(super) checksum: String,
    /// Of all parts but the last, in bytes.
    part_size: u64,
    /// Of each part.
    checksums: Vec<[u8; 32]>,
}

impl Plan {
    const MOST_PARTS: u64 = 10_000;
    /// What the storage takes, in bytes.
    const MOST: u64 = 5 << 40;

    /// Reads a file. Its parts are as large as asked for, or larger where they would be too many.
    pub(super) async fn read(file: &mut dyn Bytes, part_size: u64) -> io::Result<Self> {
        let size = file.size()?;
        if size > Self::MOST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let part_size = part_size.max(size.div_ceil(Self::MOST_PARTS));
        let mut plan = Self { size, checksum: String::new(), part_size, checksums: Vec::new() };
        let mut whole = Hash::new();
        // The storage wants a part of an empty file, too.
        for index in 0..size.div_ceil(part_size).max(1) {
            let (start, end) = plan.range(index as usize);
            let read = source::read(file, start, (end - start) as usize, Some(&mut whole)).await;
            let (_, checksum) = read.map_err(|error| match error.kind() {
                io::ErrorKind::UnexpectedEof => size_differs(size, "less"),
                _ => error,
            })?;
            plan.checksums.push(checksum);
        }
        if source::is_longer(file, size)? {
            return Err(size_differs(size, "more"));
        }
        plan.checksum = Base64::encode_string(&whole.finalize());
        Ok(plan)
    }

    /// How many parts there are.
    pub(super) fn len(&self) -> usize {
        self.checksums.len()
    }

    /// Where a part begins, and where it ends: one past its last byte.
    pub(super) fn range(&self, index: usize) -> (u64, u64) {
        let start = index as u64 * self.part_size;
        (start, self.size.min(start + self.part_size))
    }

    /// The checksum of a part, in Base64.
    pub(super) fn checksum(&self, index: usize) -> String {
        self.checksums.get(index).map(|checksum| Base64::encode_string(checksum)).unwrap_or_default()
    }

    /// The parts, as the API is told of them.
    pub(super) fn parts(&self) -> Vec<S3FileCreatePart> {
        let part = |index| {
            let (start, end) = self.range(index);
            let part = S3FileCreatePart::new(index as i64 + 1, start as i64, end as i64);
            part.checksum_sha256_base64(self.checksum(index))
        };
        (0..self.len()).map(part).collect()
    }

    /// Reads a part again; `None` if it is not what it was.
    pub(super) async fn read_part(&self, file: &mut dyn Bytes, index: usize) -> io::Result<Option<Vec<u8>>> {
        let (start, end) = self.range(index);
        let (bytes, checksum) = source::read(file, start, (end - start) as usize, None).await?;
        let is_same = self.checksums.get(index) == Some(&checksum) && !source::is_longer(file, self.size)?;
        Ok(is_same.then_some(bytes))
    }
}

fn size_differs(size: u64, than: &str) -> io::Error {
    let message =
        format!("it is said to be {size} bytes long but holds {than}: it is being written, or no regular file");
    io::Error::new(io::ErrorKind::InvalidData, message)
}
