use std::fmt;
use std::future::Future;
use std::sync::Arc;

use serde::Serialize;
use tokio::runtime::{Builder, Runtime};

use super::call::Call;
use crate::builder::ClientBuilder;
use crate::call::Read;
use crate::caller::{outgoing_of, Caller};
use crate::door::{read_answer, Answer, Request};
use crate::error::{Error, Failed};
use crate::function_call::FunctionKind;
use crate::outgoing::Outgoing;

/// Calls the functions of one deployment, and waits for what comes. It is cheap to clone, and may be used by any number of
/// threads at once.
#[derive(Clone)]
pub struct Client {
    pub(crate) inner: crate::Client,
    pub(crate) engine: Engine,
}

/// What connections live in.
#[derive(Clone)]
pub(crate) struct Engine(Arc<Kept>);

/// Dropped without waiting for a token function that hangs.
struct Kept(Option<Runtime>);

impl Drop for Kept {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

impl Engine {
    fn start() -> std::io::Result<Self> {
        let runtime =
            Builder::new_multi_thread().worker_threads(1).enable_all().thread_name("convex-openapi").build()?;
        Ok(Self(Arc::new(Kept(Some(runtime)))))
    }

    /// Waits for something to come.
    pub(crate) fn wait<F: Future>(&self, future: F) -> F::Output {
        let runtime = self.0 .0.as_ref().expect("it is there until it is dropped");
        runtime.block_on(future)
    }
}

impl Client {
    /// Makes a client for the deployment at this URL, with nobody signed in.
    pub fn new(url: &str) -> Result<Self, Error> {
        Self::builder(url).build_blocking()
    }

    /// Makes a client for the deployment at this URL, with options. [`ClientBuilder::build_blocking`] ends them.
    pub fn builder(url: &str) -> ClientBuilder {
        ClientBuilder::new(url)
    }

    /// Calls any operation of the document: see [`crate::Client::call`].
    pub fn call(&self, operation_id: &str, request: Request) -> Call<'_, Answer> {
        self.prepare(Outgoing::named(operation_id, request), read_answer)
    }
}

impl ClientBuilder {
    /// Makes a client whose calls wait.
    pub fn build_blocking(self) -> Result<Client, Error> {
        let inner = self.build()?;
        let engine = Engine::start().map_err(|source| Error::Input {
            call: Box::new(Failed { operation: "newClient".to_owned(), ..Failed::default() }),
            path: "blocking".to_owned(),
            rule: "There is no room for another thread.".to_owned(),
            source: Some(source.into()),
        })?;
        Ok(Client { inner, engine })
    }

    /// Calls as the user whose token the function gives, which may block: see [`ClientBuilder::token_function`].
    pub fn blocking_token_function<F>(self, ask: F) -> Self
    where
        F: Fn(bool) -> Result<Option<String>, crate::Cause> + Send + Sync + 'static,
    {
        let ask = Arc::new(ask);
        self.token_function(move |refresh| {
            let ask = Arc::clone(&ask);
            async move { tokio::task::spawn_blocking(move || ask(refresh)).await? }
        })
    }
}

impl Caller for Client {
    type Call<'a, T> = Call<'a, T>;

    fn prepare<T>(&self, outgoing: Outgoing, read: Read<T>) -> Call<'_, T> {
        Call { inner: self.inner.prepare(outgoing, read), engine: &self.engine }
    }

    fn outgoing<A: Serialize + ?Sized>(&self, kind: FunctionKind, path: &str, args: &A) -> Outgoing {
        outgoing_of(kind, path, args)
    }
}

/// Names the deployment and nothing else.
impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.inner, formatter)
    }
}

impl fmt::Display for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.inner, formatter)
    }
}
