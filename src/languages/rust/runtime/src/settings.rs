use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::authorization::Authorization;
use crate::logger::Logger;
use crate::operation::Retrying;
use crate::value_error::ValueError;

/// What a client was made with.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) authorization: Authorization,
    pub(crate) retry: Retrying,
    pub(crate) timeout: Option<Duration>,
    pub(crate) total_timeout: Option<Duration>,
    pub(crate) logger: Logger,
}

/// What one call says on top.
#[derive(Clone, Debug, Default)]
pub(crate) struct CallSettings {
    pub(crate) timeout: Option<Duration>,
    pub(crate) total_timeout: Option<Duration>,
    pub(crate) retry: Retry,
    pub(crate) cancellation: Option<CancellationToken>,
}

impl CallSettings {
    pub(crate) fn check(&self) -> Result<(), ValueError> {
        check_time("timeout", self.timeout)?;
        check_time("totalTimeout", self.total_timeout)
    }
}

pub(crate) fn check_time(path: &str, limit: Option<Duration>) -> Result<(), ValueError> {
    if limit == Some(Duration::ZERO) {
        return Err(ValueError::at(path, "A timeout is longer than nothing."));
    }
    Ok(())
}

/// Whether one call may be sent again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Retry {
    /// As the API's document says of the operation: see [`crate`].
    #[default]
    AsDocumented,
    /// Repeating this call is harmless: it is repeated like a query.
    Always,
    /// It is sent once.
    Never,
}
