use convex_openapi::api::messages::{get, like, list, remove, send};
use convex_openapi::api::{chat, echo, errors, messages, status};
use convex_openapi::tables::messages::Id;
use convex_openapi::{from_value, object, BatchQuery, Bytes, Client, Error};

use crate::check::Check;

pub async fn all(check: &mut Check, client: &Client) -> Result<(), Error> {
    let args = send::Args {
        author: "Ann".to_owned(),
        body: "hi".to_owned(),
        attachment: Some(Bytes(vec![0, 255])),
        channel: Some(send::ArgsChannel::Random),
    };
    let id = messages::send(client, &args).send().await?;
    let args = send::Args { body: String::new(), attachment: None, channel: None, ..args };
    let data = object! { "code": "EMPTY_BODY", "field": "body" };
    check.threw("messages:send", messages::send(client, &args).send().await, Some(data));
    let likes = (1 << 53) + 1;
    let args = like::Args { id: id.clone(), likes };
    check.same("messages:like", messages::like(client, &args).send().await, likes);
    let args = echo::id::Args { value: id.clone() };
    check.same("echo:id", echo::id(client, &args).send().await, id.clone());
    let got = messages::get(client, &get::Args { id: id.clone() }).send().await?;
    let fits = got.as_ref().is_some_and(|got| got.likes == likes && got.attachment == Some(Bytes(vec![0, 255])));
    check.holds("messages:get", fits, &got);
    let args = list::Args { channel: Some(list::ArgsChannel::Random), limit: Some(1.0) };
    let listed = messages::list(client, &args).send().await?;
    check.holds("messages:list", listed.len() == 1 && listed[0].__id == id, &listed);
    check.same("messages:count", messages::count(client, &()).send().await, 1.0);
    together(check, client, &id).await?;
    let args = remove::Args { id: id.clone() };
    for there in [true, false] {
        check.same("messages:remove", messages::remove(client, &args).send().await, there);
    }
    check.same("messages:get of what is gone", messages::get(client, &get::Args { id }).send().await, None);
    rooms(check, client).await
}

async fn rooms(check: &mut Check, client: &Client) -> Result<(), Error> {
    let args = chat::rooms::open::Args { title: "Lobby".to_owned(), topics: None };
    let id = chat::rooms::open(client, &args).send().await?;
    let got = chat::rooms::get(client, &chat::rooms::get::Args { id }).send().await?;
    check.holds("chat/rooms:get", got.as_ref().is_some_and(|got| got.title == "Lobby"), &got);
    check.same("chat:rooms", chat::rooms(client).send().await, vec!["Lobby".to_owned()]);
    check.same("status", status::default(client).send().await, status::default::Returns::Ok);
    Ok(())
}

/// Reads on a snapshot and in a batch.
async fn together(check: &mut Check, client: &Client, id: &Id) -> Result<(), Error> {
    let args = get::Args { id: id.clone() };
    let snapshot = client.snapshot().await?;
    let got = messages::get(&snapshot, &args).send().await?;
    check.holds("messages:get on a snapshot", got.as_ref().is_some_and(|got| got.author == "Ann"), &got);
    let queries = [BatchQuery::new("messages:get", &args), BatchQuery::new("errors:text", &())];
    let mut results = client.query_batch(&queries).send().await?.into_iter();
    let first = results.next().and_then(Result::ok).map(|first| first.value);
    let typed = first.and_then(|first| from_value::<get::Returns>(first).ok()).flatten();
    check.holds("the first of a batch", typed.as_ref().is_some_and(|typed| typed.__id == *id), &typed);
    if let Some(second) = results.next() {
        check.threw("errors:text", second, Some("The room is closed.".into()));
    }
    check.holds("errors:text alone", errors::text(client).send().await.is_err(), &"no failure");
    Ok(())
}
