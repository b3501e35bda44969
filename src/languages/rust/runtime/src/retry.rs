use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use crate::attempt::Attempt;
use crate::error::{Error, Scope};
use crate::operation::Retrying;
use crate::settings::Retry;

/// A client's retries in hand, which keeps many calls from each trying three times while all is down.
pub(crate) struct Budget {
    tokens: Mutex<u32>,
    most: u32,
}

impl Budget {
    pub(crate) fn new(most: u32) -> Self {
        Self { tokens: Mutex::new(most), most }
    }

    pub(crate) fn take(&self) -> bool {
        self.change(|tokens| tokens.checked_sub(1))
    }

    pub(crate) fn give_back(&self) {
        self.change(|tokens| (tokens < self.most).then_some(tokens + 1));
    }

    fn change(&self, change: impl FnOnce(u32) -> Option<u32>) -> bool {
        // A number is never half-changed.
        let mut tokens = self.tokens.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let changed = change(*tokens);
        *tokens = changed.unwrap_or(*tokens);
        changed.is_some()
    }
}

impl Retrying {
    /// Whether a failed attempt may be repeated. What may have had an effect is repeated only when nothing can have been
    /// sent.
    pub(crate) fn may_repeat(&self, how: Retry, safe: bool, failed: &Attempt, failure: &Error) -> bool {
        if how == Retry::Never {
            return false;
        }
        if failure.is_network_failure() && !failed.connected {
            return true;
        }
        if !safe && how != Retry::Always {
            return false;
        }
        match failure {
            Error::Network { .. } | Error::Timeout { scope: Scope::Attempt, .. } => true,
            Error::Status { status, .. } => self.statuses.contains(status),
            _ => false,
        }
    }

    /// The wait after the nth attempt: random, so that clients that failed together do not return together.
    pub(crate) fn backoff(&self, tries: u32, failure: &Error) -> Duration {
        let doubled = 1_u32.checked_shl(tries - 1).unwrap_or(u32::MAX);
        let longest = self.first_delay(failure).saturating_mul(doubled).min(self.max_delay);
        longest.mul_f64(fastrand::f64())
    }

    /// The longest wait before the second attempt. A deployment that says it has too much to do gets more time.
    fn first_delay(&self, failure: &Error) -> Duration {
        let Error::Status { status, code, .. } = failure else {
            return self.base_delay;
        };
        let named = || code.as_deref().is_some_and(|code| self.throttling_codes.contains(&code));
        if self.throttling_statuses.contains(status) || *status == 503 && named() {
            return self.throttling_delay;
        }
        self.base_delay
    }

    /// What the server asks for, in seconds or as a date. More than is ever waited for is `Duration::MAX`.
    pub(crate) fn retry_after(&self, status: u16, header: Option<&str>) -> Option<Duration> {
        let text = header.filter(|text| !text.is_empty() && self.retry_after_statuses.contains(&status))?;
        if text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(text.parse().map_or(Duration::MAX, Duration::from_secs));
        }
        let date = httpdate::parse_http_date(text).ok()?;
        Some(date.duration_since(SystemTime::now()).unwrap_or_default())
    }
}
