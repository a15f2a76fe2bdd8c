//! How a section of the case file is declared: its fields once, and from them the reading of what
//! was typed, the writing of it, and a `Debug` that keeps silent.
//!
//! It is a macro so that a field can never be read and not written. It knows no section.

/// Declares a section of the case file. Every field type implements [`crate::typed::Value`].
macro_rules! section {
    ($(#[$meta:meta])* $name:ident {
        $($(#[$doc:meta])* $field:ident: $type:ty,)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Default, PartialEq, Eq)]
        pub struct $name {
            $($(#[$doc])* pub $field: $type,)*
        }

        impl $name {
            /// The fields, by the names they have in forms and in the sealed text. A field of
            /// several parts (the age) is read under names of its own.
            pub const FIELDS: &'static [&'static str] = &[$(stringify!($field)),*];

            /// Reads the section; faults are left with the reader.
            pub(crate) fn read(reader: &mut $crate::typed::Reader<'_>) -> Self {
                Self { $($field: $crate::typed::Value::read(reader, stringify!($field)),)* }
            }

            /// Writes the section as it would be typed.
            pub(crate) fn write(&self, writer: &mut $crate::typed::Writer<'_>) {
                let Self { $($field,)* } = self;
                $($crate::typed::Value::write($field, writer, stringify!($field));)*
            }

            /// Reads what was typed or unsealed; `today` gives words such as `azi` their day.
            ///
            /// # Errors
            /// Every fault of every field, in the order of the fields.
            pub fn parse(
                typed: &$crate::typed::Typed,
                today: time::Date,
            ) -> Result<Self, Vec<$crate::typed::FieldFault>> {
                let mut reader = $crate::typed::Reader::new(typed, today);
                let section = Self::read(&mut reader);
                reader.finish(section)
            }

            /// The section as it would be typed: what a form shows again and what is sealed.
            #[must_use]
            pub fn typed(&self) -> $crate::typed::Typed {
                let mut typed = $crate::typed::Typed::default();
                self.write(&mut $crate::typed::Writer::new(&mut typed));
                typed
            }

            /// Whether nothing of it is known.
            #[must_use]
            pub fn is_unknown(&self) -> bool {
                *self == Self::default()
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(closed)"))
            }
        }
    };
}
