use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use convex_openapi::{Error, Value};

/// The function paths of every request.
pub type Paths = Arc<Mutex<BTreeSet<String>>>;

/// What was called and what was wrong.
#[derive(Default)]
pub struct Check {
    pub called: Paths,
    pub wrong: Vec<String>,
}

impl Check {
    /// Notes what does not hold, with what came instead.
    pub fn holds(&mut self, what: &str, fits: bool, came: &dyn Debug) {
        if !fits {
            self.wrong.push(format!("{what} gave {came:?}"));
        }
    }

    /// Holds a result to what is wanted. Floats are given by their bits.
    pub fn same<T: PartialEq + Debug>(&mut self, what: &str, came: Result<T, Error>, want: T) {
        let fits = came.as_ref().is_ok_and(|came| *came == want);
        self.holds(what, fits, &(came, "wanted", want));
    }

    /// Holds a failure to the data of the `ConvexError` that the function throws; to none where there is none to be.
    pub fn threw<T: Debug>(&mut self, path: &str, came: Result<T, Error>, want: Option<Value>) {
        let fits = match &came {
            Err(error @ Error::Function { data, .. }) => *data == want && error.function_path() == Some(path),
            _ => false,
        };
        self.holds(path, fits, &came);
    }
}

/// A value as a text that tells everything apart, floats by their bits.
pub fn bits(value: &Value) -> String {
    match value {
        Value::Float64(held) => format!("float64 {:016x}", held.to_bits()),
        Value::Array(items) => format!("{:?}", items.iter().map(bits).collect::<Vec<_>>()),
        Value::Object(fields) => {
            format!("{:?}", fields.iter().map(|(name, held)| (name, bits(held))).collect::<Vec<_>>())
        }
        plain => format!("{plain:?}"),
    }
}
