use crate::value_error::{quoted, ValueError};

/// How deep a value may nest.
pub(crate) const MAX_NESTING: usize = 64;
/// How many items an array may have.
pub(crate) const MAX_ARRAY: usize = 8192;
/// How many fields an object may have.
pub(crate) const MAX_FIELDS: usize = 1024;
/// How long a field's name may be.
const MAX_NAME: usize = 1024;

/// Holds the name of an object's field to the backend's rule.
pub(crate) fn check_name(name: &str) -> Result<(), ValueError> {
    if name.len() > MAX_NAME {
        let rule = format!("A field name has at most {MAX_NAME} characters.");
        return Err(ValueError::broken(rule));
    }
    if name.starts_with('$') {
        let rule = format!("The field name {} starts with '$', which is reserved.", quoted(name));
        return Err(ValueError::broken(rule));
    }
    if !name.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        let rule = format!("The field name {} may only hold printable ASCII.", quoted(name));
        return Err(ValueError::broken(rule));
    }
    Ok(())
}

pub(crate) fn check_depth(depth: usize) -> Result<(), ValueError> {
    if depth > MAX_NESTING {
        let rule = format!("The value is nested more than {MAX_NESTING} levels deep.");
        return Err(ValueError::broken(rule));
    }
    Ok(())
}

pub(crate) fn check_items(items: usize) -> Result<(), ValueError> {
    if items > MAX_ARRAY {
        return Err(ValueError::broken(format!("An array has at most {MAX_ARRAY} items.")));
    }
    Ok(())
}

pub(crate) fn check_fields(fields: usize) -> Result<(), ValueError> {
    if fields > MAX_FIELDS {
        return Err(ValueError::broken(format!("An object has at most {MAX_FIELDS} fields.")));
    }
    Ok(())
}
