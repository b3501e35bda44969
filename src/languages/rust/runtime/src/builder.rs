use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;

use crate::authorization::{encode_identity, Authorization};
use crate::client::{Client, Core};
use crate::deployment::parse_deployment;
use crate::error::{Cause, Error, Failed};
use crate::logger::{Event, Logger};
use crate::operation_table::RETRIES;
use crate::retry::Budget;
use crate::settings::{check_time, time_limits, Settings};
use crate::value_error::ValueError;

type Configure = Box<dyn FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send>;

/// The options of a client: made by [`Client::builder`], ended by [`ClientBuilder::build`], which refuses what cannot work.
#[must_use = "`build` makes the client"]
pub struct ClientBuilder {
    url: String,
    settings: Settings,
    key: Option<String>,
    identity: Option<Vec<u8>>,
    http: Option<Configure>,
    problem: Option<ValueError>,
}

time_limits!(
    impl[] ClientBuilder { settings },
    "a call",
    " Unless told otherwise every operation has the limit that its method names.",
    " There is no such limit unless told."
);

impl ClientBuilder {
    pub(crate) fn new(url: &str) -> Self {
        let settings = Settings {
            authorization: Authorization::default(),
            retry: RETRIES.clone(),
            timeout: None,
            total_timeout: None,
            logger: Logger::default(),
        };
        Self { url: url.to_owned(), settings, key: None, identity: None, http: None, problem: None }
    }

    /// Calls as the user whose token this is, a JWT of an identity provider.
    pub fn token(mut self, token: &str) -> Self {
        match Authorization::token(token) {
            Ok(authorization) => self.settings.authorization = authorization,
            Err(problem) => self.refuse(problem),
        }
        self
    }

    /// Calls as the user whose token the function gives; `None` means that nobody is signed in. It is asked for every call,
    /// and once more, with `true` to say that a fresh one is needed, when the backend answers 401. It may take as long as
    /// an attempt.
    pub fn token_function<F, A>(mut self, ask: F) -> Self
    where
        F: Fn(bool) -> A + Send + Sync + 'static,
        A: Future<Output = Result<Option<String>, Cause>> + Send + 'static,
    {
        self.settings.authorization = Authorization::token_function(ask);
        self
    }

    /// Calls as an administrator of the deployment.
    pub fn deploy_key(mut self, key: &str) -> Self {
        self.key = Some(key.to_owned());
        self
    }

    /// Calls as the user with this identity, by right of a deploy key. The identity is an object with `tokenIdentifier`, or
    /// with `issuer` and `subject`.
    pub fn act_as(mut self, identity: &impl Serialize) -> Self {
        match encode_identity(identity) {
            Ok(text) => self.identity = Some(text),
            Err(problem) => self.refuse(problem),
        }
        self
    }

    /// How often a request is sent at most: 1 for no retry at all.
    pub fn retry_attempts(mut self, most: u32) -> Self {
        if most == 0 {
            self.refuse(ValueError::at("retry.attempts", "There is at least one attempt."));
        }
        self.settings.retry.attempts = most;
        self
    }

    /// The longest wait before the second attempt, where the first failed by what passes. It doubles each time; every wait
    /// is random below its limit.
    pub fn retry_base_delay(mut self, delay: Duration) -> Self {
        self.settings.retry.base_delay = delay;
        self
    }

    /// The longest wait before the second attempt, where the deployment said of the first that it has too much to do. It
    /// doubles each time.
    pub fn retry_throttling_delay(mut self, delay: Duration) -> Self {
        self.settings.retry.throttling_delay = delay;
        self
    }

    /// The longest wait before any attempt.
    pub fn retry_max_delay(mut self, delay: Duration) -> Self {
        self.settings.retry.max_delay = delay;
        self
    }

    /// How many retries the client has in hand: each takes one, each success gives one back. When a deployment is down, this
    /// keeps a client from multiplying its load.
    pub fn retry_budget(mut self, most: u32) -> Self {
        self.settings.retry.budget = most;
        self
    }

    /// Reports every attempt, and every line that a function logs, such as to `tracing`.
    pub fn logger(mut self, logger: impl Fn(&Event<'_>) + Send + Sync + 'static) -> Self {
        self.settings.logger = Logger(Some(Arc::new(logger)));
        self
    }

    /// Changes how requests are sent: proxies, certificates, names. Redirects are not followed whatever is said here.
    pub fn transport(
        mut self,
        configure: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + 'static,
    ) -> Self {
        self.http = Some(Box::new(configure));
        self
    }

    /// Makes the client. What cannot work, such as a URL that ends in `.convex.site`, is an [`Error::Input`].
    pub fn build(self) -> Result<Client, Error> {
        let refuse = |problem: ValueError, source: Option<Cause>| {
            let call = Box::new(Failed { operation: "newClient".to_owned(), ..Failed::default() });
            let (path, rule) = problem.into_parts();
            Error::Input { call, path, rule, source }
        };
        let (url, settings, http) = self.checked().map_err(|problem| refuse(problem, None))?;
        let plain = reqwest::Client::builder();
        let http = http.map_or_else(reqwest::Client::builder, |configure| configure(plain));
        let http = http
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .user_agent(concat!("convex-openapi-rust/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|error| refuse(ValueError::at("http", "The transport cannot be made."), Some(error.into())))?;
        let budget = Budget::new(settings.retry.budget);
        Ok(Client { core: Arc::new(Core { url, http, settings, budget }) })
    }

    fn checked(mut self) -> Result<(String, Settings, Option<Configure>), ValueError> {
        let url = parse_deployment(&self.url)?;
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        check_time("timeout", self.settings.timeout)?;
        check_time("totalTimeout", self.settings.total_timeout)?;
        match (&self.key, &self.identity) {
            (Some(key), identity) => {
                self.settings.authorization = Authorization::deploy_key(key, identity.as_deref())?;
            }
            (None, Some(_)) => {
                return Err(ValueError::at("actingAs", "Acting as a user needs a deploy key."));
            }
            (None, None) => {}
        }
        Ok((url, self.settings, self.http))
    }

    fn refuse(&mut self, problem: ValueError) {
        self.problem.get_or_insert(problem);
    }
}
