//! Replaces the TLS libraries if none is enabled. Its session type has no values.

use super::{AnyError, Progress};
use std::convert::Infallible;
use std::io::{self, IoSlice};

pub(crate) struct Session<S>(Infallible, S);

impl<S> Session<S> {
    pub(super) fn proceed(self) -> Result<Progress<S>, AnyError> {
        match self.0 {}
    }

    pub(super) fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        match self.0 {}
    }

    pub(super) fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        match self.0 {}
    }

    pub(super) fn write_vectored(&mut self, _: &[IoSlice<'_>]) -> io::Result<usize> {
        match self.0 {}
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        match self.0 {}
    }

    pub(super) fn close(&mut self) -> io::Result<()> {
        match self.0 {}
    }

    pub(super) fn is_http2(&self) -> bool {
        match self.0 {}
    }

    pub(super) fn stream(&self) -> &S {
        match self.0 {}
    }

    pub(super) fn stream_mut(&mut self) -> &mut S {
        match self.0 {}
    }
}
