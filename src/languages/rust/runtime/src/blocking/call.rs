use std::fmt;

use super::client::Engine;
use crate::call::Response;
use crate::error::Error;
use crate::settings::call_options;

/// A call that is about to be made: its options, and [`Call::send`], which waits.
#[must_use = "`send` makes the call"]
pub struct Call<'a, T> {
    pub(crate) inner: crate::Call<'a, T>,
    pub(crate) engine: &'a Engine,
}

call_options!(impl['a, T] Call<'a, T> { inner.settings }, "this call");

impl<T> Call<'_, T> {
    /// Calls a function of a component: see [`crate::Call::in_component`].
    pub fn in_component(self, path: &str) -> Self {
        Self { inner: self.inner.in_component(path), ..self }
    }

    /// Makes the call, and gives what it came to.
    pub fn send(self) -> Result<T, Error> {
        self.engine.wait(self.inner.send())
    }

    /// Makes the call, and gives what it came to with its status, log lines and attempts.
    pub fn send_for_response(self) -> Result<Response<T>, Error> {
        self.engine.wait(self.inner.send_for_response())
    }
}

impl<T> fmt::Debug for Call<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.inner, formatter)
    }
}
