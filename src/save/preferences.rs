//! How this device shows the app. Nothing here bears on progress.

use serde::{Deserialize, Serialize};

use crate::corpus::Lang;

/// The choices of the settings screen. A field that an older build did not write has its default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The language of the interface; the browser's own while `None`.
    pub language: Option<Lang>,
    /// The theme.
    pub theme: Theme,
    /// Whether single keys act as shortcuts (WCAG 2.1.4 asks for a way to switch them off).
    pub shortcuts: bool,
}

impl Preferences {
    /// The key that the preferences are kept under.
    pub const KEY: &'static str = "mianka/preferences";
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::System,
            shortcuts: true,
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the system has it.
    System,
    /// Ink on paper.
    Light,
    /// Paper at night.
    Dark,
}

impl Theme {
    /// All themes, the default first.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];
}
