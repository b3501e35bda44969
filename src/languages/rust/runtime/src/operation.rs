use std::time::Duration;

/// One operation of the document: what sending a call of it takes. The table of all is printed from there.
#[derive(Debug)]
pub struct Operation {
    pub(crate) id: &'static str,
    pub(crate) method: Method,
    /// A template: each parameter stands in it in braces.
    pub(crate) path: &'static str,
    /// The body's content type, where there is a body.
    pub(crate) media_type: Option<&'static str>,
    pub(crate) sends: Sends,
    pub(crate) answers: Answers,
    /// The statuses beside 200 that carry an answer.
    pub(crate) also_answers_at: &'static [u16],
    pub(crate) repeatable: Repeatable,
    /// How long one attempt may take where nobody says otherwise.
    pub(crate) timeout: Duration,
    pub(crate) parameters: &'static [Parameter],
}

/// How a request is made.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code, reason = "which of them occur is up to the document")]
pub(crate) enum Method {
    Get,
    Post,
    Put,
}

/// What an operation's body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "which of them occur is up to the document")]
pub(crate) enum Sends {
    Nothing,
    Json,
    Bytes,
}

/// What an operation gives when it succeeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "which of them occur is up to the document")]
pub(crate) enum Answers {
    Nothing,
    Result,
    Results,
    Json,
    Text,
    Bytes,
}

/// Whether a call may be sent again unasked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "which of them occur is up to the document")]
pub(crate) enum Repeatable {
    Always,
    IfUnsent,
    WhenKeyed,
}

/// One thing that an operation takes outside its body.
#[derive(Debug)]
pub(crate) struct Parameter {
    pub(crate) name: &'static str,
    pub(crate) place: Place,
    /// Whether its slashes are the path's own.
    pub(crate) multi_segment: bool,
    /// Whether whoever has it may do what the call does: then it stands in no error and no log line.
    pub(crate) secret: bool,
}

/// Where a parameter is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "which of them occur is up to the document")]
pub(crate) enum Place {
    Path,
    Query,
    Header,
}

/// The status that some versions of the backend give a function's failure.
const FUNCTION_FAILED: u16 = 560;

impl Operation {
    /// Whether a status carries what the operation gives.
    pub(crate) fn is_answer(&self, status: u16) -> bool {
        let runs_functions = matches!(self.answers, Answers::Result | Answers::Results);
        status == 200 || status == FUNCTION_FAILED && runs_functions || self.also_answers_at.contains(&status)
    }
}

/// Stands for an operation that there is not: it is never sent.
pub(crate) static UNKNOWN: Operation = Operation {
    id: "call",
    method: Method::Get,
    path: "",
    media_type: None,
    sends: Sends::Nothing,
    answers: Answers::Nothing,
    also_answers_at: &[],
    repeatable: Repeatable::IfUnsent,
    timeout: Duration::MAX,
    parameters: &[],
};

/// How failed calls are repeated.
#[derive(Clone, Debug)]
pub(crate) struct Retrying {
    pub(crate) attempts: u32,
    pub(crate) budget: u32,
    /// Those that another attempt may not meet again.
    pub(crate) statuses: &'static [u16],
    /// The longest first wait after a status that asks for patience.
    pub(crate) throttling_delay: Duration,
    pub(crate) throttling_statuses: &'static [u16],
    pub(crate) throttling_codes: &'static [&'static str],
    /// The longest first wait after anything else.
    pub(crate) base_delay: Duration,
    pub(crate) max_delay: Duration,
    /// Those whose `Retry-After` replaces the wait.
    pub(crate) retry_after_statuses: &'static [u16],
    pub(crate) longest_retry_after: Duration,
}
