//! The second copy of all progress, in `IndexedDB`: unlike local storage it survives the browser's
//! sudden death.

use std::cell::RefCell;
use std::cmp::Ordering;

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbTransactionMode,
};

use super::storage::shelf_error;
use crate::save::{Amendment, Erasures, Parcel, ShelfError, Swap};

const DATABASE: &str = "mianka";
const VERSION: u32 = 1;
const STORE: &str = "chunks";

/// The open second copy.
#[derive(Debug)]
pub struct Vault {
    database: RefCell<IdbDatabase>,
}

/// Why the second copy did not take something. It is as it was then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// Another tab has erased all progress since.
    #[error("progress was erased since")]
    Erased,
    /// The browser would not.
    #[error(transparent)]
    Failed(#[from] ShelfError),
}

impl Vault {
    /// Opens the second copy, which may take long: some browsers never answer.
    ///
    /// # Errors
    /// When the browser has none, or does not let this page use it.
    pub async fn open() -> Result<Self, ShelfError> {
        let database = RefCell::new(connect().await?);
        Ok(Self { database })
    }

    /// Everything in it, by its keys.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn read(&self) -> Result<Vec<(String, String)>, ShelfError> {
        let transaction = self.begin(IdbTransactionMode::Readonly).await?;
        let store = store_of(&transaction)?;
        let keys = store.get_all_keys().map_err(|error| shelf_error(&error))?;
        let texts = store.get_all().map_err(|error| shelf_error(&error))?;
        ended(&transaction).await?;
        let list = |request: &IdbRequest| request.result().map(|list| Array::from(&list));
        let (Ok(keys), Ok(texts)) = (list(&keys), list(&texts)) else {
            return Err(ShelfError::Failed("nothing was read".to_owned()));
        };
        let entries = keys.iter().zip(texts.iter());
        Ok(entries
            .filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?)))
            .collect())
    }

    /// Puts chunks in, all or none of them; returns when they are there.
    ///
    /// # Errors
    /// [`VaultError`].
    pub async fn put(&self, parcel: &Parcel) -> Result<(), VaultError> {
        let transaction = self.begin(IdbTransactionMode::Readwrite).await?;
        let end = ended(&transaction);
        let store = store_of(&transaction)?;
        agree(&transaction, &store, parcel.erasures).await?;
        for sheet in &parcel.sheets {
            put(&store, &sheet.key, &sheet.text)?;
        }
        Ok(end.await?)
    }

    /// Makes changes, each only where the text is still the one that it was decided on.
    ///
    /// # Errors
    /// [`VaultError`].
    pub async fn amend(&self, amendment: &Amendment) -> Result<(), VaultError> {
        let transaction = self.begin(IdbTransactionMode::Readwrite).await?;
        let end = ended(&transaction);
        let store = store_of(&transaction)?;
        agree(&transaction, &store, amendment.erasures).await?;
        // All are asked first: a transaction that waits for nothing more ends by itself.
        let asked = amendment.swaps.iter().map(|swap| ask(&store, &swap.key));
        let asked: Vec<_> = asked.collect::<Result<_, _>>()?;
        let mut due: Vec<&Swap> = Vec::new();
        for (swap, answer) in amendment.swaps.iter().zip(asked) {
            if answer.await? == swap.was {
                due.push(swap);
            }
        }
        for swap in due {
            match &swap.becomes {
                Some(text) => put(&store, &swap.key, text)?,
                None => checked(store.delete(&swap.key.as_str().into()))?,
            }
        }
        Ok(end.await?)
    }

    /// Begins a transaction, over a new connection where the old one is gone: browsers close them
    /// when a page sleeps.
    async fn begin(&self, mode: IdbTransactionMode) -> Result<IdbTransaction, ShelfError> {
        let begin = || {
            let database = self.database.borrow();
            database.transaction_with_str_and_mode(STORE, mode)
        };
        if let Ok(transaction) = begin() {
            return Ok(transaction);
        }
        let database = connect().await?;
        *self.database.borrow_mut() = database;
        begin().map_err(|error| shelf_error(&error))
    }
}

/// Ends the transaction where somebody has erased progress since; where this copy has slept
/// through an erasure, makes good for it.
async fn agree(
    transaction: &IdbTransaction,
    store: &IdbObjectStore,
    ours: Erasures,
) -> Result<(), VaultError> {
    let theirs = Erasures::read(ask(store, Erasures::KEY)?.await?.as_deref());
    match theirs.cmp(&ours) {
        Ordering::Equal => Ok(()),
        Ordering::Greater => {
            // Nothing was changed so far; an end that fails changes nothing either.
            let _ = transaction.abort();
            Err(VaultError::Erased)
        }
        Ordering::Less => {
            checked(store.clear())?;
            Ok(put(store, Erasures::KEY, &ours.to_text())?)
        }
    }
}

async fn connect() -> Result<IdbDatabase, ShelfError> {
    let window = super::window().ok_or(ShelfError::Absent)?;
    let factory = window.indexed_db().map_err(|error| shelf_error(&error))?;
    let request = factory
        .ok_or(ShelfError::Absent)?
        .open_with_u32(DATABASE, VERSION)
        .map_err(|error| shelf_error(&error))?;
    let made = {
        let request = request.clone();
        Closure::once(move || {
            // Should this fail, no transaction begins, and the second copy counts as missing.
            let _ = database_of(&request).map(|database| database.create_object_store(STORE));
        })
    };
    request.set_onupgradeneeded(Some(made.as_ref().unchecked_ref()));
    answered(&request).await?;
    let database = database_of(&request)?;
    let step_aside = {
        let database = database.clone();
        Closure::once_into_js(move || database.close())
    };
    // A later version of the app wants to change the form: it must not wait for this tab.
    database.set_onversionchange(step_aside.dyn_ref());
    Ok(database)
}

fn database_of(request: &IdbOpenDbRequest) -> Result<IdbDatabase, ShelfError> {
    let result = request.result().map_err(|error| shelf_error(&error))?;
    result
        .dyn_into()
        .map_err(|_| ShelfError::Failed("not a database".to_owned()))
}

fn store_of(transaction: &IdbTransaction) -> Result<IdbObjectStore, ShelfError> {
    transaction
        .object_store(STORE)
        .map_err(|error| shelf_error(&error))
}

fn put(store: &IdbObjectStore, key: &str, text: &str) -> Result<(), ShelfError> {
    checked(store.put_with_key(&text.into(), &key.into()))
}

fn checked(request: Result<IdbRequest, JsValue>) -> Result<(), ShelfError> {
    request.map(drop).map_err(|error| shelf_error(&error))
}

/// Asks for a text; the question is on its way when this returns.
fn ask(
    store: &IdbObjectStore,
    key: &str,
) -> Result<impl Future<Output = Result<Option<String>, ShelfError>> + use<>, ShelfError> {
    let request = store
        .get(&key.into())
        .map_err(|error| shelf_error(&error))?;
    let answer = answered(&request);
    Ok(async move {
        answer.await?;
        let text = request.result().map_err(|error| shelf_error(&error))?;
        Ok(text.as_string())
    })
}

/// Waits for a request.
fn answered(request: &IdbRequest) -> impl Future<Output = Result<(), ShelfError>> + use<> {
    let promise = Promise::new(&mut |done, failed| {
        request.set_onsuccess(Some(&done));
        request.set_onerror(Some(&failed));
    });
    let request = request.clone();
    settled(promise, move || request.error().ok().flatten())
}

/// Waits until a transaction has done what it was asked to, or nothing of it.
fn ended(transaction: &IdbTransaction) -> impl Future<Output = Result<(), ShelfError>> + use<> {
    let promise = Promise::new(&mut |done, failed| {
        transaction.set_oncomplete(Some(&done));
        transaction.set_onabort(Some(&failed));
    });
    let transaction = transaction.clone();
    settled(promise, move || transaction.error())
}

fn settled(
    promise: Promise,
    error: impl FnOnce() -> Option<DomException>,
) -> impl Future<Output = Result<(), ShelfError>> {
    // Listened to from here on: a failure that nobody waits for is not an uncaught one.
    let settled = JsFuture::from(promise);
    async move {
        settled.await.map(drop).map_err(|_| match error() {
            Some(error) => shelf_error(&error),
            None => ShelfError::Failed("it was aborted".to_owned()),
        })
    }
}
