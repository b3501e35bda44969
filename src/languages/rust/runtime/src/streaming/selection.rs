use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::print::push_string;
use crate::value_error::ValueError;

/// Whether something is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inclusion {
    /// It is.
    Included,
    /// It is not.
    Excluded,
}

/// What to export. What is not named in it is included or excluded by `other`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Selections by component path; the empty one is the root app.
    pub components: BTreeMap<String, ComponentSelection>,
    /// What becomes of every other component.
    pub other: Inclusion,
    /// What is wrong with the JSON that it was read from.
    problem: Option<ValueError>,
}

impl Selection {
    /// Selects components by path.
    #[must_use]
    pub fn new(components: BTreeMap<String, ComponentSelection>, other: Inclusion) -> Self {
        Self { components, other, problem: None }
    }

    /// Reads a selection from JSON, such as that of a configuration, as the API's document describes it. One that is
    /// ill-formed is refused by the stream that it is given to.
    #[must_use]
    pub fn from_json(tree: &Json) -> Self {
        let read = read_level(tree, read_component).map_err(|problem| problem.rooted("selection"));
        match read {
            Ok((components, other)) => Self::new(components, other),
            Err(problem) => Self { problem: Some(problem), ..Self::new(BTreeMap::new(), Inclusion::Excluded) },
        }
    }
}

/// Reads what is named on one level, and what becomes of everything else.
fn read_level<T>(
    tree: &Json,
    inner: impl Fn(&Json) -> Result<T, ValueError>,
) -> Result<(BTreeMap<String, T>, Inclusion), ValueError> {
    let fields = tree.as_object().ok_or_else(|| ValueError::broken("This is an object, or \"excluded\"."))?;
    let other = read_inclusion(fields.get("_other").unwrap_or(&Json::Null));
    let other = other.map_err(|problem| problem.under_field("_other"))?;
    let named = fields.iter().filter(|(name, _)| *name != "_other");
    let read = named.map(|(name, tree)| Ok((name.clone(), inner(tree).map_err(|problem| problem.under_field(name))?)));
    Ok((read.collect::<Result<_, ValueError>>()?, other))
}

fn read_component(tree: &Json) -> Result<ComponentSelection, ValueError> {
    if tree == "excluded" {
        return Ok(ComponentSelection::Excluded);
    }
    let (tables, other) = read_level(tree, read_table)?;
    Ok(ComponentSelection::Tables { tables, other })
}

fn read_table(tree: &Json) -> Result<TableSelection, ValueError> {
    if tree == "excluded" {
        return Ok(TableSelection::Excluded);
    }
    let (fields, other) = read_level(tree, read_inclusion)?;
    Ok(TableSelection::Fields { fields, other })
}

fn read_inclusion(tree: &Json) -> Result<Inclusion, ValueError> {
    match tree.as_str() {
        Some("included") => Ok(Inclusion::Included),
        Some("excluded") => Ok(Inclusion::Excluded),
        _ => Err(ValueError::broken("This is \"included\" or \"excluded\".")),
    }
}

/// Which tables of a component to export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ComponentSelection {
    /// None.
    Excluded,
    /// Some of them.
    Tables {
        /// Selections by table.
        tables: BTreeMap<String, TableSelection>,
        /// What becomes of every other table.
        other: Inclusion,
    },
}

/// Which fields of a table to export. The `_id` always is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableSelection {
    /// Leaves out the whole table.
    Excluded,
    /// Some of them.
    Fields {
        /// Whether each of these is exported.
        fields: BTreeMap<String, Inclusion>,
        /// What becomes of every other field.
        other: Inclusion,
    },
}

/// Selects some tables of the root app, whole, and nothing else.
pub fn select_tables<N: Into<String>>(tables: impl IntoIterator<Item = N>) -> Selection {
    let whole = || TableSelection::Fields { fields: BTreeMap::new(), other: Inclusion::Included };
    let tables = tables.into_iter().map(|table| (table.into(), whole())).collect();
    let root = ComponentSelection::Tables { tables, other: Inclusion::Excluded };
    Selection::new(BTreeMap::from([(String::new(), root)]), Inclusion::Excluded)
}

/// Prints a selection. One that is ill-formed is refused: the backend would take it for none at all and export everything.
pub(crate) fn push_selection(text: &mut Vec<u8>, selection: &Selection) -> Result<(), ValueError> {
    if let Some(problem) = &selection.problem {
        return Err(problem.clone());
    }
    let level = Level { other: selection.other, fits: is_component, rule: "This is no component path." };
    level
        .push(text, &selection.components, |text, component, _| push_component(text, component))
        .map_err(|problem| problem.rooted("selection"))
}

fn push_component(text: &mut Vec<u8>, component: &ComponentSelection) -> Result<(), ValueError> {
    match component {
        ComponentSelection::Excluded => push_inclusion(text, Inclusion::Excluded),
        ComponentSelection::Tables { tables, other } => {
            let level = Level { other: *other, fits: is_identifier, rule: "This is no name of a table." };
            return level.push(text, tables, |text, table, _| push_table(text, table));
        }
    }
    Ok(())
}

fn push_table(text: &mut Vec<u8>, table: &TableSelection) -> Result<(), ValueError> {
    match table {
        TableSelection::Excluded => push_inclusion(text, Inclusion::Excluded),
        TableSelection::Fields { fields, other } => {
            let level = Level { other: *other, fits: is_identifier, rule: "This is no name of a field." };
            return level.push(text, fields, |text, inclusion, name| {
                if name == "_id" && *inclusion == Inclusion::Excluded {
                    return Err(ValueError::broken("The _id cannot be excluded."));
                }
                push_inclusion(text, *inclusion);
                Ok(())
            });
        }
    }
    Ok(())
}

fn push_inclusion(text: &mut Vec<u8>, inclusion: Inclusion) {
    text.extend_from_slice(match inclusion {
        Inclusion::Included => b"\"included\"",
        Inclusion::Excluded => b"\"excluded\"",
    });
}

/// What is demanded of one level of a selection.
struct Level {
    other: Inclusion,
    fits: fn(&str) -> bool,
    rule: &'static str,
}

impl Level {
    fn push<T>(
        &self,
        text: &mut Vec<u8>,
        named: &BTreeMap<String, T>,
        inner: impl Fn(&mut Vec<u8>, &T, &str) -> Result<(), ValueError>,
    ) -> Result<(), ValueError> {
        text.extend_from_slice(b"{\"_other\":");
        push_inclusion(text, self.other);
        for (name, one) in named {
            if !(self.fits)(name) || name == "_other" {
                return Err(ValueError::broken(self.rule).under_field(name));
            }
            text.push(b',');
            push_string(text, name);
            text.push(b':');
            inner(text, one, name).map_err(|problem| problem.under_field(name))?;
        }
        text.push(b'}');
        Ok(())
    }
}

fn is_identifier(name: &str) -> bool {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    name.len() <= 64
        && name.bytes().all(is_word)
        && !name.starts_with(|first: char| first.is_ascii_digit())
        && !name.is_empty()
}

fn is_component(path: &str) -> bool {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    path.is_empty() || path.split('/').all(|step| !step.is_empty() && step.bytes().all(is_word))
}
