use std::time::Duration;

use tokio::time::{sleep, timeout, Instant};

use crate::attempt::Attempt;
use crate::authorization::{bearer, Authorization, Proof};
use crate::client::Core;
use crate::destination::Destination;
use crate::error::{Cause, Error, Failed, Issue, Scope};
use crate::operation::Repeatable;
use crate::outgoing::Outgoing;
use crate::redact::{redact, redact_cause};
use crate::settings::CallSettings;
use crate::value_error::ValueError;

/// One call on its way.
pub(crate) struct InFlight<'a> {
    pub(crate) core: &'a Core,
    pub(crate) outgoing: Outgoing,
    pub(crate) settings: CallSettings,
    pub(crate) to: Destination,
    pub(crate) body: bytes::Bytes,
    pub(crate) id: String,
    pub(crate) attempts: u32,
    pub(crate) secrets: Vec<String>,
    pub(crate) authorization: Option<String>,
    began: Instant,
}

impl<'a> InFlight<'a> {
    pub(crate) fn new(core: &'a Core, outgoing: Outgoing, settings: CallSettings) -> Self {
        Self {
            core,
            outgoing,
            settings,
            to: Destination::default(),
            body: bytes::Bytes::new(),
            id: format!("{:016x}", fastrand::u64(..)),
            attempts: 0,
            secrets: Vec::new(),
            authorization: None,
            began: Instant::now(),
        }
    }

    /// What every failure of this call says of it.
    #[allow(clippy::unnecessary_box_returns, reason = "every variant of an error holds it so")]
    pub(crate) fn failed(&self) -> Box<Failed> {
        Box::new(Failed {
            operation: self.outgoing.unknown.clone().unwrap_or_else(|| self.outgoing.operation.id.to_owned()),
            function_path: self.outgoing.function_path.clone(),
            request_id: (self.attempts > 0).then(|| self.id.clone()),
            attempts: self.attempts,
            batch: None,
        })
    }

    pub(crate) fn refuse(&self, problem: ValueError) -> Error {
        let (path, rule) = problem.into_parts();
        Error::Input { call: self.failed(), path, rule, source: None }
    }

    pub(crate) fn invalid_shape(&self, path: &str, message: &str) -> Error {
        let (path, message) = (redact(path, &self.secrets), redact(message, &self.secrets));
        Error::Shape { call: self.failed(), issues: vec![Issue { path, message }] }
    }

    pub(crate) fn timed_out(&self, scope: Scope, limit: Duration) -> Error {
        Error::Timeout { call: self.failed(), limit, scope }
    }

    /// How long an attempt may take, and the asking for a token.
    pub(crate) fn limit(&self) -> Duration {
        let asked = self.settings.timeout.or(self.core.settings.timeout);
        asked.unwrap_or(self.outgoing.operation.timeout)
    }

    /// Makes the request, as often as it takes, and gives the answer.
    pub(crate) async fn send(&mut self) -> Result<Attempt, Error> {
        self.prepare().map_err(|problem| self.refuse(problem))?;
        let cancellation = self.settings.cancellation.clone();
        let ended = match &cancellation {
            None => Some(self.within_total().await),
            Some(token) => token.run_until_cancelled(self.within_total()).await,
        };
        ended.unwrap_or_else(|| Err(Error::Aborted { call: self.failed() }))
    }

    fn prepare(&mut self) -> Result<(), ValueError> {
        self.settings.check()?;
        if self.outgoing.streams {
            self.core.settings.authorization.check_stream()?;
        }
        let unread = || ValueError::broken("It was sent already.");
        self.to = std::mem::replace(&mut self.outgoing.to, Err(unread()))?;
        self.secrets.append(&mut self.to.secrets);
        self.body = std::mem::replace(&mut self.outgoing.body, Err(unread()))?.into();
        Ok(())
    }

    async fn within_total(&mut self) -> Result<Attempt, Error> {
        let Some(limit) = self.total_timeout() else {
            return self.repeat().await;
        };
        let ended = timeout(limit, self.repeat()).await;
        ended.unwrap_or_else(|_| Err(self.timed_out(Scope::Total, limit)))
    }

    fn total_timeout(&self) -> Option<Duration> {
        self.settings.total_timeout.or(self.core.settings.total_timeout)
    }

    async fn repeat(&mut self) -> Result<Attempt, Error> {
        let core = self.core;
        self.authorize(false).await?;
        let asks_again = matches!(core.settings.authorization, Authorization::TokenFunction(_));
        let mut refreshed = false;
        let mut tries = 1;
        loop {
            let (mut made, mut failure) = self.try_once().await;
            if made.status == Some(401) && failure.is_some() && asks_again && !refreshed {
                refreshed = true;
                self.authorize(true).await?;
                (made, failure) = self.try_once().await;
            }
            let Some(failure) = failure else {
                // Whatever stands in the answer, and be it a function's failure: the deployment is there.
                core.budget.give_back();
                return Ok(made);
            };
            let Some(pause) = self.pause(tries, &made, &failure) else {
                return Err(failure);
            };
            sleep(pause).await;
            tries += 1;
        }
    }

    /// How long to wait before the next attempt, or nothing where there is none.
    fn pause(&self, tries: u32, made: &Attempt, failure: &Error) -> Option<Duration> {
        let retry = &self.core.settings.retry;
        let may = retry.may_repeat(self.settings.retry, self.is_safe(), made, failure);
        if tries >= retry.attempts || !may {
            return None;
        }
        let asked = made.retry_after.filter(|_| failure.is_status_failure());
        let pause = asked.unwrap_or_else(|| retry.backoff(tries, failure));
        let left = self.total_timeout().map(|limit| limit.saturating_sub(self.began.elapsed()));
        let too_long = pause > retry.longest_retry_after || left.is_some_and(|left| pause > left);
        if asked.is_some() && too_long {
            return None;
        }
        self.core.budget.take().then_some(pause)
    }

    /// Whether a repeat has no effect of its own.
    fn is_safe(&self) -> bool {
        match self.outgoing.operation.repeatable {
            Repeatable::Always => true,
            Repeatable::WhenKeyed => self.outgoing.keyed,
            Repeatable::IfUnsent => false,
        }
    }

    /// Asks for what proves who calls, without waiting longer than an attempt may take.
    async fn authorize(&mut self, refresh: bool) -> Result<(), Error> {
        let proof = match &self.core.settings.authorization {
            Authorization::Nobody => Proof::default(),
            Authorization::Fixed(proof) => proof.clone(),
            Authorization::TokenFunction(ask) => {
                let limit = self.limit();
                let Ok(token) = timeout(limit, ask(refresh)).await else {
                    return Err(self.timed_out(Scope::Attempt, limit));
                };
                let token = token.map_err(|cause| self.token_failed(cause))?;
                self.secrets.extend(token.clone());
                bearer(token).map_err(|problem| self.refuse(problem))?
            }
        };
        self.secrets.extend(proof.secrets);
        self.authorization = proof.header;
        Ok(())
    }

    fn token_failed(&self, cause: Cause) -> Error {
        let rule = self.token_rule(&cause);
        let source = Some(redact_cause(cause, &self.secrets));
        Error::Input { call: self.failed(), path: "authorization".to_owned(), rule, source }
    }
}
