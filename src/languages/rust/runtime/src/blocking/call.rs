use std::fmt;
use std::time::Duration;

use tokio_util::sync::CancellationToken;

use super::client::Engine;
use crate::call::Response;
use crate::error::Error;
use crate::settings::Retry;

/// A call that is about to be made: its options, and [`Call::send`], which waits.
#[must_use = "`send` makes the call"]
pub struct Call<'a, T> {
    pub(crate) inner: crate::Call<'a, T>,
    pub(crate) engine: &'a Engine,
}

impl<'a, T> Call<'a, T> {
    fn with(self, change: impl FnOnce(crate::Call<'a, T>) -> crate::Call<'a, T>) -> Self {
        Self { inner: change(self.inner), ..self }
    }

    /// How long one attempt of this call may take.
    pub fn timeout(self, limit: Duration) -> Self {
        self.with(|call| call.timeout(limit))
    }

    /// How long this call may take, its retries and waits included.
    pub fn total_timeout(self, limit: Duration) -> Self {
        self.with(|call| call.total_timeout(limit))
    }

    /// Whether this call may be sent again.
    pub fn retry(self, retry: Retry) -> Self {
        self.with(|call| call.retry(retry))
    }

    /// Ends this call with [`Error::Aborted`] when the token is cancelled, by another thread.
    pub fn cancelled_by(self, token: CancellationToken) -> Self {
        self.with(|call| call.cancelled_by(token))
    }

    /// Calls a function of a component: see [`crate::Call::in_component`].
    pub fn in_component(self, path: &str) -> Self {
        self.with(|call| call.in_component(path))
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
