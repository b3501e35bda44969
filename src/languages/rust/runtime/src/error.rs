use std::error::Error as StdError;
use std::time::Duration;

use crate::value::Value;

/// A failure of somebody else that caused one of ours.
pub type Cause = Box<dyn StdError + Send + Sync>;

/// Every way in which a call can fail. Tokens and keys are in none of them, nor in any way of printing one.
///
/// ```
/// # use convex_openapi::Error;
/// # fn told(error: &Error) -> String {
/// match error {
///     Error::Function { data: Some(data), .. } => format!("the function refused: {data:?}"),
///     Error::Status { status: 503, .. } => "the deployment has too much to do".to_owned(),
///     other => format!("{other} (request {:?})", other.request_id()),
/// }
/// # }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// No answer came, or it broke off.
    #[non_exhaustive]
    Network {
        /// Which call it was.
        call: Box<Failed>,
        /// What happened to the connection.
        source: Cause,
    },
    /// The time of an attempt or of the whole call ran out.
    #[non_exhaustive]
    Timeout {
        /// Which call it was.
        call: Box<Failed>,
        /// The limit that was broken.
        limit: Duration,
        /// Whose limit it was.
        scope: Scope,
    },
    /// The call's cancellation token was cancelled. Who drops a call instead hears nothing of it.
    #[non_exhaustive]
    Aborted {
        /// Which call it was.
        call: Box<Failed>,
    },
    /// An HTTP status that carries no result.
    #[non_exhaustive]
    Status {
        /// Which call it was.
        call: Box<Failed>,
        /// The HTTP status.
        status: u16,
        /// The backend's word for the problem, where it gives one.
        code: Option<String>,
        /// The answer's text, shortened to 2,000 characters.
        body: String,
        /// Where a redirect, which is never followed, would have led: scheme, host and port.
        redirect_origin: Option<String>,
    },
    /// An answer that is not what the API promises.
    #[non_exhaustive]
    Shape {
        /// Which call it was.
        call: Box<Failed>,
        /// What does not fit.
        issues: Vec<Issue>,
    },
    /// What the caller gave was refused before anything was sent.
    #[non_exhaustive]
    Input {
        /// Which call it was.
        call: Box<Failed>,
        /// Leads to the offending part, such as `args.items[3].count`.
        path: String,
        /// What is demanded there.
        rule: String,
        /// What a token function failed with.
        source: Option<Cause>,
    },
    /// The function threw, or the backend refused to run it.
    #[non_exhaustive]
    Function {
        /// Which call it was.
        call: Box<Failed>,
        /// The backend's text.
        error_message: String,
        /// What a `ConvexError` carries. `None` when another error was thrown; `Some(Value::Null)` is a null that was.
        data: Option<Value>,
        /// What the function logged.
        log_lines: Vec<String>,
    },
}

/// The call that failed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Failed {
    /// The operationId, the name that the document of the API has for what was called.
    pub operation: String,
    /// The function path as it was given, where the operation has one.
    pub function_path: Option<String>,
    /// What was sent as `Convex-Request-Id`; the backend's logs and messages carry it. `None` when nothing was sent.
    pub request_id: Option<String>,
    /// How often the request was sent: 0 when it never was.
    pub attempts: u32,
    /// The batch of an import that was not brought in, where it is about one.
    pub batch: Option<FailedBatch>,
}

/// A batch of records that was not imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FailedBatch {
    /// The number of its first record, counted from 0.
    pub first: usize,
    /// The number of its last record.
    pub last: usize,
}

/// Whose time ran out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One attempt took too long.
    Attempt,
    /// The whole call took too long, retries and waits included.
    Total,
}

/// One way in which an answer does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Leads to the offending part, such as `value.items[3]`. Empty for the whole answer.
    pub path: String,
    /// What is wrong there.
    pub message: String,
}
