use serde::de::DeserializeOwned;
use serde::Serialize;

use crate::call::{Call, Read};
use crate::client::Client;
use crate::client_methods::{action_call, mutation_call, query_at_ts_call, query_call};
use crate::function_call::{read_result, FunctionKind};
use crate::outgoing::Outgoing;
use crate::snapshot::Snapshot;

/// What typed calls are made through: a client, or a snapshot, which only runs queries.
pub trait Caller {
    /// A call that is about to be made.
    type Call<'a, T>
    where
        Self: 'a;

    #[doc(hidden)]
    fn prepare<T>(&self, outgoing: Outgoing, read: Read<T>) -> Self::Call<'_, T>;

    #[doc(hidden)]
    fn outgoing<A: Serialize + ?Sized>(&self, kind: FunctionKind, path: &str, args: &A) -> Outgoing;

    /// Calls a function by its kind and its path.
    fn function<T: DeserializeOwned + 'static>(
        &self,
        kind: FunctionKind,
        path: &str,
        args: &(impl Serialize + ?Sized),
    ) -> Self::Call<'_, T> {
        self.prepare(self.outgoing(kind, path, args), read_result)
    }
}

impl Caller for Client {
    type Call<'a, T> = Call<'a, T>;

    fn prepare<T>(&self, outgoing: Outgoing, read: Read<T>) -> Call<'_, T> {
        Call::new(self, outgoing, read)
    }

    fn outgoing<A: Serialize + ?Sized>(&self, kind: FunctionKind, path: &str, args: &A) -> Outgoing {
        outgoing_of(kind, path, args)
    }
}

impl Caller for Snapshot {
    type Call<'a, T> = Call<'a, T>;

    fn prepare<T>(&self, outgoing: Outgoing, read: Read<T>) -> Call<'_, T> {
        Call::new(&self.client, outgoing, read)
    }

    fn outgoing<A: Serialize + ?Sized>(&self, kind: FunctionKind, path: &str, args: &A) -> Outgoing {
        outgoing_at(kind, path, args, &self.ts)
    }
}

/// The call of a function of this kind.
pub(crate) fn outgoing_of<A: Serialize + ?Sized>(kind: FunctionKind, path: &str, args: &A) -> Outgoing {
    match kind {
        FunctionKind::Query => query_call(path, args),
        FunctionKind::Mutation => mutation_call(path, args),
        FunctionKind::Action => action_call(path, args),
    }
}

/// The call of a query at a moment.
pub(crate) fn outgoing_at<A: Serialize + ?Sized>(kind: FunctionKind, path: &str, args: &A, ts: &str) -> Outgoing {
    let call = query_at_ts_call(path, args, ts);
    if kind == FunctionKind::Query {
        return call;
    }
    call.refused("path", "A snapshot only runs queries.")
}
