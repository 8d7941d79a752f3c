//! What is on the screen: the app, its screens, their parts, and the words.
//!
//! Screens read the model and emit intents through [`Actions`](actions::Actions); parts know
//! nothing of the app.

pub mod actions;
pub mod app;
pub mod desk;
pub mod hooks;
pub mod model;
pub mod offline;
pub mod parts;
pub mod route;
pub mod screens;
pub mod searching;
pub mod text;
