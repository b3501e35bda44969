//! Calls every function of the sample deployment through its generated modules, and holds what comes back to what the
//! functions' sources say. It prints the paths that it called, and a line for each thing that is wrong.

mod check;
mod echoes;
mod failures;
mod messages;

use check::{Check, Paths};
use convex_openapi::{api, internal, Client, ClientBuilder, Error, Event};
use serde_json::json;

fn listening(url: &str, called: &Paths) -> ClientBuilder {
    let called = called.clone();
    Client::builder(url).logger(move |event| {
        if let Event::Attempt { function_path: Some(path), .. } = event {
            called.lock().expect("nobody panics").insert((*path).to_owned());
        }
    })
}

async fn internals(check: &mut Check, admin: &Client, client: &Client) -> Result<(), Error> {
    check.same("secrets:answer", internal::secrets::answer(admin).send().await, 42.0);
    check.same("secrets:ask", api::secrets::ask(client).send().await, 42.0);
    let (name, path) = ("a".to_owned(), "counters:read");
    let args = api::counters::increment::Args { name: name.clone() };
    check.same("counters:increment", api::counters::increment(client, &args).send().await, 1.0);
    let args = api::counters::read::Args { name };
    check.same(path, api::counters::read(client, &args).send().await, 1.0);
    internal::secrets::clear_counters(admin).send().await?;
    check.same(path, api::counters::read(client, &args).send().await, 0.0);
    let args = api::counters::read::Args { name: "rolled back".to_owned() };
    check.same(path, api::counters::read(client, &args).send().await, 0.0);
    internal::seed::init(admin).send().await?;
    check.same("messages:count", api::messages::count(client, &()).send().await, 2.0);
    api::logs::many(client, &api::logs::many::Args { lines: 3.0 }).send().await?;
    api::logs::nested(client).send().await?;
    let logged = api::logs::levels(client).send_for_response().await?.log_lines;
    check.holds("logs:levels", logged.len() == 5 && logged[2] == "[LOG] 'hello'", &logged);
    Ok(())
}

async fn users(check: &mut Check, nobody: &Client, ann: &Client) -> Result<(), Error> {
    check.same("users:whoami", api::users::whoami(nobody).send().await, None);
    let who = api::users::whoami(ann).send().await?;
    let is_ann = who.as_ref().is_some_and(|who| who.subject == "ann" && who.name.as_deref() == Some("Änn"));
    check.holds("users:whoami as Ann", is_ann, &who);
    Ok(())
}

async fn run(check: &mut Check, url: &str, key: &str) -> Result<(), Error> {
    let client = listening(url, &check.called).retry_attempts(1).build()?;
    let admin = listening(url, &check.called).deploy_key(key).build()?;
    let identity = json!({ "issuer": "https://auth.example.com", "subject": "ann", "name": "Änn" });
    let ann = listening(url, &check.called).deploy_key(key).act_as(&identity).build()?;
    echoes::plain(check, &client).await;
    echoes::compound(check, &client).await;
    echoes::anything(check, &client).await;
    messages::all(check, &client).await?;
    failures::all(check, &client).await;
    internals(check, &admin, &client).await?;
    users(check, &client, &ann).await
}

#[tokio::main]
async fn main() {
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let mut check = Check::default();
    if let Err(error) = run(&mut check, &variable("CONVEX_URL"), &variable("CONVEX_DEPLOY_KEY")).await {
        check.wrong.push(error.to_string());
    }
    println!("{}", json!({ "called": *check.called.lock().expect("nobody panics"), "wrong": check.wrong }));
}
