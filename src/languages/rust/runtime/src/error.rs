use std::error::Error as StdError;
use std::fmt;
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

impl Error {
    /// The kind of failure by the name that it has in every language: `network`, `timeout`, `aborted`, `status`,
    /// `shape`, `input` or `function`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Network { .. } => "network",
            Self::Timeout { .. } => "timeout",
            Self::Aborted { .. } => "aborted",
            Self::Status { .. } => "status",
            Self::Shape { .. } => "shape",
            Self::Input { .. } => "input",
            Self::Function { .. } => "function",
        }
    }

    /// The call that failed.
    #[must_use]
    pub fn call(&self) -> &Failed {
        match self {
            Self::Network { call, .. }
            | Self::Timeout { call, .. }
            | Self::Aborted { call }
            | Self::Status { call, .. }
            | Self::Shape { call, .. }
            | Self::Input { call, .. }
            | Self::Function { call, .. } => call,
        }
    }

    pub(crate) fn call_mut(&mut self) -> &mut Failed {
        match self {
            Self::Network { call, .. }
            | Self::Timeout { call, .. }
            | Self::Aborted { call }
            | Self::Status { call, .. }
            | Self::Shape { call, .. }
            | Self::Input { call, .. }
            | Self::Function { call, .. } => call,
        }
    }

    /// The operationId, the name that the document of the API has for what was called.
    #[must_use]
    pub fn operation(&self) -> &str {
        &self.call().operation
    }

    /// The function path as it was given, where the operation has one.
    #[must_use]
    pub fn function_path(&self) -> Option<&str> {
        self.call().function_path.as_deref()
    }

    /// How often the request was sent: 0 when it never was.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.call().attempts
    }

    /// The batch of an import that was not brought in, where the error is about one.
    #[must_use]
    pub fn batch(&self) -> Option<FailedBatch> {
        self.call().batch
    }

    /// What was sent as `Convex-Request-Id`. `None` when nothing was sent.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.call().request_id.as_deref()
    }

    /// Says in words what happened, without saying where.
    #[must_use]
    pub fn message(&self) -> String {
        match self.batch() {
            Some(FailedBatch { first, last }) => format!("{} (records {first} to {last})", self.said()),
            None => self.said(),
        }
    }

    fn said(&self) -> String {
        match self {
            Self::Network { source, .. } => chain(source.as_ref()),
            Self::Timeout { limit, scope: Scope::Attempt, .. } => format!("the attempt took longer than {limit:?}"),
            Self::Timeout { limit, .. } => format!("the call took longer than {limit:?}"),
            Self::Aborted { .. } => "the caller cancelled the call".to_owned(),
            Self::Status { status, code, body, .. } => describe_status(*status, code.as_deref(), body),
            Self::Shape { issues, .. } => format!("the answer is not what was promised: {}", first(issues)),
            Self::Input { path, rule, .. } if path.is_empty() => rule.clone(),
            Self::Input { path, rule, .. } => format!("{path}: {rule}"),
            Self::Function { error_message, .. } => match error_message.trim() {
                "" => "the function failed".to_owned(),
                said => said.to_owned(),
            },
        }
    }
}

macro_rules! guards {
    ($($name:ident $variant:ident $about:literal),* $(,)?) => {
        impl Error {
            $(
                #[doc = $about]
                #[must_use]
                pub fn $name(&self) -> bool {
                    matches!(self, Self::$variant { .. })
                }
            )*
        }
    };
}

guards! {
    is_network_failure Network "Whether no answer came.",
    is_timeout_failure Timeout "Whether the time ran out.",
    is_aborted_failure Aborted "Whether the caller cancelled the call.",
    is_status_failure Status "Whether an HTTP status came that carries no result.",
    is_shape_failure Shape "Whether the answer was not what the API promises.",
    is_input_failure Input "Whether the caller's own input was refused, before anything was sent.",
    is_function_failure Function "Whether the function threw.",
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Failed { operation, function_path, .. } = self.call();
        formatter.write_str(operation)?;
        if let Some(path) = function_path {
            write!(formatter, " {path}")?;
        }
        write!(formatter, ": {}", self.message())
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Network { source, .. } | Self::Input { source: Some(source), .. } => Some(source.as_ref()),
            _ => None,
        }
    }
}

fn first(issues: &[Issue]) -> String {
    let Some(Issue { path, message }) = issues.first() else {
        return String::new();
    };
    if path.is_empty() {
        message.clone()
    } else {
        format!("{path}: {message}")
    }
}

/// Puts a status in words: the backend's own where it gives some.
fn describe_status(status: u16, code: Option<&str>, body: &str) -> String {
    let mut text = format!("the answer has status {status}");
    if let Some(code) = code {
        text = format!("{text} {code}");
    }
    match body.trim().lines().next() {
        Some(line) => format!("{text}: {line}"),
        None => text,
    }
}

/// An error and what caused it, in one line.
pub(crate) fn chain(error: &(dyn StdError + 'static)) -> String {
    let mut text = error.to_string();
    let mut inner = error.source();
    while let Some(cause) = inner {
        let said = cause.to_string();
        if !text.contains(&said) {
            text = format!("{text}: {said}");
        }
        inner = cause.source();
    }
    text
}
