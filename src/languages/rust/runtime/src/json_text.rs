use serde::{Serialize, Serializer};
use serde_json::Value as Json;

use crate::value_error::ValueError;

/// Turns what a caller gives into JSON. What serde cannot write, such as a path of the file system that is no text, is
/// refused by the place where it stands, or by the name of the whole.
pub(crate) fn to_json(given: &(impl Serialize + ?Sized), name: &str) -> Result<Json, ValueError> {
    written(given, serde_json::value::Serializer, name)
}

/// The same as a text.
pub(crate) fn to_json_text(given: &(impl Serialize + ?Sized), name: &str) -> Result<Vec<u8>, ValueError> {
    let mut text = Vec::with_capacity(128);
    written(given, &mut serde_json::Serializer::new(&mut text), name)?;
    Ok(text)
}

fn written<S>(given: &(impl Serialize + ?Sized), serializer: S, name: &str) -> Result<S::Ok, ValueError>
where
    S: Serializer<Error = serde_json::Error>,
{
    serde_path_to_error::serialize(given, serializer).map_err(|error| {
        let path = error.path().to_string();
        let place = if path == "." { name } else { &path };
        ValueError::at(place, format!("This is no JSON: {}.", error.inner()))
    })
}
