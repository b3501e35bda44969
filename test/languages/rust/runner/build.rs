//! Writes down how each operation's own method in its group is called: Rust has no way to find a method by its name.

use std::fmt::Write;
use std::{env, fs};

const GROUPS: &str = "../../../../generated/rust/src/groups.rs";

fn main() {
    println!("cargo:rerun-if-changed={GROUPS}");
    let text = fs::read_to_string(GROUPS).expect("the groups are generated");
    let mut arms = String::new();
    let mut group = "";
    for (at, line) in text.lines().enumerate() {
        if let Some(rest) = line.strip_prefix("impl<'a, C: Caller> ") {
            group = rest.split('<').next().unwrap_or_default();
        }
        if let Some(name) = line.strip_prefix("    pub fn ").and_then(|rest| rest.strip_suffix('(')) {
            let head: Vec<&str> = text.lines().skip(at + 1).take_while(|line| !line.ends_with('{')).collect();
            let returns = text.lines().nth(at + 1 + head.len()).unwrap_or_default();
            arms.push_str(&arm(group, name, &head, returns));
        }
    }
    let out = env::var("OUT_DIR").expect("cargo says where");
    let all = format!("match given.operation.as_str() {{\n{arms}    other => panic!(\"no group has {{other}}\"),\n}}");
    fs::write(format!("{out}/typed.rs"), all).expect("there is room");
}

/// The call of one method, and what is made of its answer.
fn arm(group: &str, name: &str, head: &[&str], returns: &str) -> String {
    let mut arguments = Vec::new();
    for line in head {
        let one = line.trim().trim_end_matches(',');
        arguments.push(match one.split_once(": ") {
            Some(("parameters", _)) => "&read(&given.parameters)",
            Some(("body", kind)) if kind.starts_with("impl") => "bytes(given)",
            Some(("body", kind)) if kind.starts_with("Option") => {
                "given.body.as_ref().map(|_| read(&given.body)).as_ref()"
            }
            Some(("body", _)) => "&read(&given.body)",
            _ => continue,
        });
    }
    let gave = match returns {
        text if text.contains("C::Call<'a, ()>") => "gave_nothing",
        text if text.contains("C::Call<'a, Vec<u8>>") => "gave_bytes",
        _ => "gave_json",
    };
    let mut text = String::new();
    let call = format!("client.{}().{name}({})", snake(group), arguments.join(", "));
    writeln!(text, "    {:?} => {gave}(notes, wait!(settle(given, {call}, options).send())),", camel(name))
        .expect("a text takes everything");
    text
}

fn camel(snake: &str) -> String {
    let mut words = snake.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

fn snake(pascal: &str) -> String {
    let mut name = String::new();
    for (at, letter) in pascal.chars().enumerate() {
        if letter.is_uppercase() && at > 0 {
            name.push('_');
        }
        name.extend(letter.to_lowercase());
    }
    name
}
