use crate::error::{Error, Failed, FailedBatch};

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
