use convex_openapi::api::{errors, slow};
use convex_openapi::{object, Bytes, Client, Value};

use crate::check::Check;

pub async fn all(check: &mut Check, client: &Client) {
    let data = object! { "code": "TEAPOT", "retries": 3_i64, "proof": Bytes(vec![1, 2, 3]) };
    check.threw("errors:application", errors::application(client).send().await, Some(data));
    check.threw("errors:text", errors::text(client).send().await, Some("The room is closed.".into()));
    check.threw("errors:empty", errors::empty(client).send().await, Some(Value::Null));
    let data = object! { "code": "CHANGED_MY_MIND" };
    check.threw("errors:afterWriting", errors::after_writing(client).send().await, Some(data));
    let data = object! { "code": "UPSTREAM", "status": 502.0 };
    check.threw("errors:fromAction", errors::from_action(client).send().await, Some(data));
    check.threw("errors:plain", errors::plain(client).send().await, None);
    check.threw("errors:brokenPromise", errors::broken_promise(client).send().await, None);
    check.threw("slow:forever", slow::forever(client).send().await, None);
    check.threw("slow:foreverAfterWriting", slow::forever_after_writing(client).send().await, None);
    check.threw("slow:stuck", slow::stuck(client).send().await, None);
    let args = slow::wait_then_count::Args { milliseconds: 1.0, name: "waited".to_owned() };
    check.same("slow:waitThenCount", slow::wait_then_count(client, &args).send().await, 1.0);
    check.same("slow:wait", slow::wait(client, &slow::wait::Args { milliseconds: 5.0 }).send().await, 5.0);
}
