use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// What a client reports while it works. Nothing secret is in it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// One attempt is over.
    #[non_exhaustive]
    Attempt {
        /// The operationId.
        operation: &'a str,
        /// The function path, where the operation has one.
        function_path: Option<&'a str>,
        /// What was sent as `Convex-Request-Id`.
        request_id: &'a str,
        /// Which attempt it was, counted from 1.
        attempt: u32,
        /// How long it took.
        took: Duration,
        /// The HTTP status, where an answer came.
        status: Option<u16>,
        /// What went wrong, if anything.
        failure: Option<&'a str>,
    },
    /// A line that a function logged.
    #[non_exhaustive]
    FunctionLog {
        /// The function path, where the operation has one.
        function_path: Option<&'a str>,
        /// The line, such as `[LOG] 'hello'`.
        line: &'a str,
    },
}

/// Whom a client reports to.
#[derive(Clone, Default)]
pub(crate) struct Logger(pub(crate) Option<Arc<Listener>>);

type Listener = dyn Fn(&Event<'_>) + Send + Sync;

impl Logger {
    pub(crate) fn report(&self, event: &Event<'_>) {
        if let Some(logger) = &self.0 {
            logger(event);
        }
    }
}

impl fmt::Debug for Logger {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.0.is_some() { "Logger" } else { "none" })
    }
}
