//! What printed enums and ids have that no derive gives.

/// Implements serde for a union. Without a tag, members are tried in the order of the validator; with one, the literal in
/// that field decides.
#[allow(unused_macros, reason = "whether there are unions is up to the deployment")]
macro_rules! union {
    ($name:ident: $($variant:ident),+) => {
        $crate::shape_macros::union!(@serde $name: $($variant),+);

        impl $crate::shapes::Union for $name {
            const NAME: &'static str = stringify!($name);

            fn read(value: &$crate::Value, exact: bool) -> Result<Self, $crate::ValueError> {
                $(if let Ok(held) = $crate::shapes::member(value, exact) {
                    return Ok(Self::$variant(held));
                })+
                Err($crate::shapes::fits_none(value, Self::NAME))
            }
        }
    };
    ($name:ident by $tag:literal: $($literal:expr => $variant:ident),+) => {
        $crate::shape_macros::union!(@serde $name: $($variant),+);

        impl $crate::shapes::Union for $name {
            const NAME: &'static str = stringify!($name);

            fn read(value: &$crate::Value, exact: bool) -> Result<Self, $crate::ValueError> {
                $(if value.get($tag) == Some(&$crate::Value::from($literal)) {
                    return $crate::shapes::member(value, exact).map(Self::$variant);
                })+
                Err($crate::shapes::fits_none(value, Self::NAME))
            }
        }
    };
    (@serde $name:ident: $($variant:ident),+) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(held) => serde::Serialize::serialize(held, serializer),)+
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::shapes::read_union(deserializer)
            }
        }
    };
}

/// Implements serde for an enum whose members stand for literals of one type.
#[allow(unused_macros, reason = "whether there are literals is up to the deployment")]
macro_rules! literals {
    ($name:ident as $type:ty: $($literal:expr => $variant:ident),+) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant => serde::Serialize::serialize(&$literal, serializer),)+
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let held = <$type as serde::Deserialize>::deserialize(deserializer)?;
                $(if held == $literal {
                    return Ok(Self::$variant);
                })+
                let rule = concat!("Expected one of the literals of ", stringify!($name), ".");
                Err(serde::de::Error::custom(rule))
            }
        }
    };
}

/// Declares what every id has: it is made of a text, and printed as one.
#[allow(unused_macros, reason = "whether there are ids is up to the deployment")]
macro_rules! id {
    ($name:ident) => {
        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl From<$name> for $crate::Value {
            fn from(id: $name) -> Self {
                Self::String(id.0)
            }
        }
    };
}

#[allow(unused_imports, reason = "whether there are unions, literals and ids is up to the deployment")]
pub(crate) use {id, literals, union};
