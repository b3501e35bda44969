use serde::de::DeserializeOwned;
use serde::Serialize;

use super::call::Call;
use super::client::{Client, Engine};
use crate::call::Read;
use crate::caller::Caller;
use crate::error::Error;
use crate::function_call::FunctionKind;
use crate::outgoing::Outgoing;

/// Reads a deployment as it was at one moment: see [`crate::Snapshot`].
#[derive(Clone)]
pub struct Snapshot {
    inner: crate::Snapshot,
    engine: Engine,
}

impl Client {
    /// Takes the moment at which the queries of the result will read.
    pub fn snapshot(&self) -> Result<Snapshot, Error> {
        let inner = self.engine.wait(self.inner.snapshot())?;
        Ok(Snapshot { inner, engine: self.engine.clone() })
    }
}

impl Snapshot {
    /// The snapshot's timestamp, for `query_at_ts`.
    #[must_use]
    pub fn ts(&self) -> &str {
        self.inner.ts()
    }

    /// Runs a query function at the snapshot's moment.
    pub fn query<T: DeserializeOwned + 'static>(&self, path: &str, args: &(impl Serialize + ?Sized)) -> Call<'_, T> {
        self.function(FunctionKind::Query, path, args)
    }
}

impl Caller for Snapshot {
    type Call<'a, T> = Call<'a, T>;

    fn prepare<T>(&self, outgoing: Outgoing, read: Read<T>) -> Call<'_, T> {
        Call { inner: self.inner.prepare(outgoing, read), engine: &self.engine }
    }

    fn outgoing<A: Serialize + ?Sized>(&self, kind: FunctionKind, path: &str, args: &A) -> Outgoing {
        self.inner.outgoing(kind, path, args)
    }
}
