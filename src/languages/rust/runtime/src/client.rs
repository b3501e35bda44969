use std::fmt;
use std::sync::Arc;

use crate::builder::ClientBuilder;
use crate::error::Error;
use crate::retry::Budget;
use crate::settings::Settings;

/// Calls the functions of one deployment. It is cheap to clone, and may be used by any number of tasks at once.
///
/// ```no_run
/// # async fn run() -> Result<(), convex_openapi::Error> {
/// use convex_openapi::{object, Client, Value};
///
/// let client = Client::new("https://happy-animal-123.convex.cloud")?;
/// let messages: Value = client.query("messages:list", &object! { "channel": "general" }).send().await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    pub(crate) core: Arc<Core>,
}

/// What all clones of a client share.
pub(crate) struct Core {
    pub(crate) url: String,
    pub(crate) http: reqwest::Client,
    pub(crate) settings: Settings,
    pub(crate) budget: Budget,
}

impl Client {
    /// Makes a client for the deployment at this URL, with nobody signed in.
    pub fn new(url: &str) -> Result<Self, Error> {
        Self::builder(url).build()
    }

    /// Makes a client for the deployment at this URL, with options.
    pub fn builder(url: &str) -> ClientBuilder {
        ClientBuilder::new(url)
    }
}

/// Names the deployment and nothing else.
impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Client({})", self.core.url)
    }
}

impl fmt::Display for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}
