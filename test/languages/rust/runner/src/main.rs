//! The Rust runner of the conformance suite: see `test/conformance/README.md` for what it is asked and what it answers.

mod described;
mod job;
mod notes;

use std::error::Error;

use job::Job;
use serde_json::Value as Json;

/// The client for async.
mod asynchronous {
    use convex_openapi as flavour;
    use convex_openapi::streaming;

    macro_rules! wait {
        ($made:expr) => {
            $made.await
        };
    }

    pub async fn run(job: crate::job::Job) -> serde_json::Value {
        let notes = std::sync::Arc::new(Notes::default());
        let client = client_of(&job, &notes);
        let mut results = Vec::new();
        if job.concurrent {
            let each = job.calls.iter().map(|call| tokio::spawn(perform(client.clone(), call.clone(), notes.clone())));
            let tasks: Vec<_> = each.collect();
            for task in tasks {
                results.push(task.await.expect("no call panics"));
            }
        } else {
            for call in &job.calls {
                results.push(perform(client.clone(), call.clone(), notes.clone()).await);
            }
        }
        outcome(&job, &client, &notes, results)
    }

    async fn pause(time: std::time::Duration) {
        tokio::time::sleep(time).await;
    }

    fn tokens(builder: ClientBuilder, tokens: Tokens) -> ClientBuilder {
        builder.token_function(move |refresh| {
            let given = tokens.next(refresh);
            async move {
                tokio::time::sleep(given.hangs).await;
                given.token
            }
        })
    }

    fn build(builder: ClientBuilder) -> Result<flavour::Client, Error> {
        builder.build()
    }

    macro_rules! entries {
        ($entries:expr) => {
            $entries.next_entry().await.transpose()
        };
    }
    macro_rules! pages {
        ($pages:expr) => {
            $pages.next_page().await.transpose()
        };
    }

    include!("run.rs");
    include!("doors.rs");
    include!("streams.rs");
}

/// The client that blocks.
mod blocking {
    use convex_openapi::blocking as flavour;
    use convex_openapi::blocking::streaming;
    use std::future::Future;

    macro_rules! wait {
        ($made:expr) => {
            $made
        };
    }

    pub fn run(job: crate::job::Job) -> serde_json::Value {
        let notes = std::sync::Arc::new(Notes::default());
        let client = client_of(&job, &notes);
        let mut results = Vec::new();
        let start = |call: &crate::job::CallJob| {
            let (client, call, notes) = (client.clone(), call.clone(), notes.clone());
            std::thread::spawn(move || now(perform(client, call, notes)))
        };
        if job.concurrent {
            let threads: Vec<_> = job.calls.iter().map(start).collect();
            for thread in threads {
                results.push(thread.join().expect("no call panics"));
            }
        } else {
            for call in &job.calls {
                results.push(now(perform(client.clone(), call.clone(), notes.clone())));
            }
        }
        outcome(&job, &client, &notes, results)
    }

    /// Runs what waits for nothing: every call of this client comes back when it is done.
    fn now<F: Future>(future: F) -> F::Output {
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        match std::pin::pin!(future).poll(&mut context) {
            std::task::Poll::Ready(done) => done,
            std::task::Poll::Pending => panic!("something waited"),
        }
    }

    #[allow(clippy::unused_async, reason = "it stands where the other client's waits")]
    async fn pause(time: std::time::Duration) {
        std::thread::sleep(time);
    }

    fn tokens(builder: ClientBuilder, tokens: Tokens) -> ClientBuilder {
        builder.blocking_token_function(move |refresh| {
            let given = tokens.next(refresh);
            std::thread::sleep(given.hangs);
            given.token
        })
    }

    fn build(builder: ClientBuilder) -> Result<flavour::Client, Error> {
        builder.build_blocking()
    }

    macro_rules! entries {
        ($entries:expr) => {
            $entries.next()
        };
    }
    macro_rules! pages {
        ($pages:expr) => {
            $pages.next()
        };
    }

    include!("run.rs");
    include!("doors.rs");
    include!("streams.rs");
}

fn main() -> Result<(), Box<dyn Error>> {
    let control = std::env::var("CONFORMANCE_URL")?;
    let blocks = std::env::args().nth(1).as_deref() == Some("blocking");
    let runtime = tokio::runtime::Runtime::new()?;
    let http = reqwest::Client::new();
    loop {
        let answer = runtime.block_on(http.get(format!("{control}/next")).send())?;
        if answer.status() == 204 {
            return Ok(());
        }
        let text = runtime.block_on(answer.text())?;
        let job: Job = serde_json::from_str(&text)?;
        let outcome: Json = if blocks { blocking::run(job) } else { runtime.block_on(asynchronous::run(job)) };
        let report = http.post(format!("{control}/outcome")).body(outcome.to_string()).send();
        runtime.block_on(report)?;
    }
}
