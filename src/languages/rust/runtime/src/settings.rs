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

/// Gives a type the two limits of time. `$settings` leads to where they are kept.
macro_rules! time_limits {
    (impl[$($generics:tt)*] $type:ty { $($settings:tt).+ }, $whose:literal, $attempt:literal, $total:literal) => {
        impl<$($generics)*> $type {
            #[doc = concat!("How long one attempt of ", $whose, " may take, from its first byte out to its last byte in.", $attempt)]
            pub fn timeout(mut self, limit: std::time::Duration) -> Self {
                self.$($settings).+.timeout = Some(limit);
                self
            }

            #[doc = concat!("How long ", $whose, " may take, its retries and waits included.", $total)]
            pub fn total_timeout(mut self, limit: std::time::Duration) -> Self {
                self.$($settings).+.total_timeout = Some(limit);
                self
            }
        }
    };
}

/// Gives a type everything that one call, or each of a stream's, may say of itself.
macro_rules! call_options {
    (impl[$($generics:tt)*] $type:ty { $($settings:tt).+ }, $whose:literal) => {
        $crate::settings::time_limits!(impl[$($generics)*] $type { $($settings).+ }, $whose, "", "");

        impl<$($generics)*> $type {
            #[doc = concat!("Whether ", $whose, " may be sent again.")]
            pub fn retry(mut self, retry: $crate::settings::Retry) -> Self {
                self.$($settings).+.retry = retry;
                self
            }

            #[doc = concat!("Ends ", $whose, " with [`crate::Error::Aborted`] when the token is cancelled, also while it waits.")]
            pub fn cancelled_by(mut self, token: tokio_util::sync::CancellationToken) -> Self {
                self.$($settings).+.cancellation = Some(token);
                self
            }
        }
    };
}

pub(crate) use {call_options, time_limits};

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
