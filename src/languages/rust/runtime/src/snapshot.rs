use serde::de::DeserializeOwned;
use serde::Serialize;

use crate::call::Call;
use crate::client::Client;
use crate::error::Error;

/// Reads a deployment as it was at one moment: all its queries see the same data. The backend keeps such a moment for about
/// ten seconds only.
#[derive(Clone, Debug)]
pub struct Snapshot {
    pub(crate) client: Client,
    pub(crate) ts: String,
}

impl Client {
    /// Takes the moment at which the queries of the result will read.
    pub async fn snapshot(&self) -> Result<Snapshot, Error> {
        let ts = self.query_ts().send().await?;
        Ok(Snapshot { client: self.clone(), ts })
    }
}

impl Snapshot {
    /// The snapshot's timestamp, for `query_at_ts`.
    #[must_use]
    pub fn ts(&self) -> &str {
        &self.ts
    }

    /// Runs a query function at the snapshot's moment.
    pub fn query<T: DeserializeOwned + 'static>(&self, path: &str, args: &(impl Serialize + ?Sized)) -> Call<'_, T> {
        self.client.query_at_ts(path, args, &self.ts)
    }
}
