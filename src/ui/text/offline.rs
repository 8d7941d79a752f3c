//! The words about use without a network, newer builds, and installing, in both languages.

use crate::browser::install::Install;
use crate::browser::service_worker::{Kept, NoOffline};
use crate::ui::offline::Offline as State;

/// Use without a network, newer builds, installing.
pub struct Offline {
    /// The heading.
    pub title: &'static str,
    /// How things stand.
    pub state: fn(State) -> String,
    /// The short word for it, once all is on the device.
    pub ready: &'static str,
    /// The name of the progress bar.
    pub progress: &'static str,
    /// Goes on after an interruption.
    pub go_on: &'static str,
    /// Installs the app.
    pub install: &'static str,
    /// How the app can be installed, and what to know before.
    pub install_line: fn(Install) -> &'static str,
    /// A newer build is on the device.
    pub newer_waits: &'static str,
    /// Another tab runs a newer build already.
    pub newer_in_use: &'static str,
    /// Goes on with the newer build.
    pub take_over: &'static str,
}

pub(super) const EN: Offline = Offline {
    title: "Without a network",
    state: |state| match state {
        State::Awaited => "Checking what is on this device…".to_owned(),
        State::Preparing(kept) => {
            format!("Getting ready for offline use: {} so far.", portion(kept))
        }
        State::Interrupted(None) => {
            "The app could not be kept for offline use yet. It is tried again by itself when the \
             network is back, or at the next start."
                .to_owned()
        }
        State::Interrupted(Some(kept)) => format!(
            "Getting ready for offline use was interrupted at {}. It goes on by itself when the \
             network is back, or at the next start.",
            portion(kept)
        ),
        State::Ready(kept) => format!(
            "Ready offline: the app and every card are on this device ({} kB). Its address opens \
             without a network.",
            kilobytes(kept.total)
        ),
        State::Impossible(NoOffline::Development) => {
            "This is a development build, which is not kept for offline use.".to_owned()
        }
        State::Impossible(NoOffline::NotSecure) => {
            "This address is not HTTPS, so the browser cannot keep the app for offline use. \
             Everything else works; opening it needs a network."
                .to_owned()
        }
        State::Impossible(NoOffline::Unsupported) => {
            "This browser cannot keep the app for offline use (it has no service workers, as in \
             some private windows). Everything else works; opening it needs a network."
                .to_owned()
        }
        State::Impossible(NoOffline::Refused) => {
            "The browser's settings do not let this page be kept for offline use. Everything else \
             works; opening it needs a network."
                .to_owned()
        }
    },
    ready: "Ready offline",
    progress: "Getting ready for offline use",
    go_on: "Go on now",
    install: "Install",
    install_line: |install| match install {
        Install::Offered => "Installed, the app has an icon and a window of its own.",
        Install::Installed => "The app is installed on this device.",
        Install::ByShareMenu => {
            "On an iPhone or iPad: Share, then “Add to Home Screen”. The installed app starts with \
             empty storage, so export your progress first and import it there. If you do not \
             install it, Safari deletes a site's data after 7 days of use without a visit."
        }
        Install::ByBrowserMenu => {
            "Some browsers can install the app from their menu. On an iPhone or iPad that starts \
             with empty storage: export first, import there."
        }
    },
    newer_waits: "A new version is ready.",
    newer_in_use: "A new version is in use in another tab. This one still shows the old version.",
    take_over: "Update now",
};

pub(super) const ZH: Offline = Offline {
    title: "离线使用",
    state: |state| match state {
        State::Awaited => "正在查看本设备上的内容……".to_owned(),
        State::Preparing(kept) => format!("正在为离线使用做准备：已存 {}。", portion(kept)),
        State::Interrupted(None) => {
            "还没能把应用存到本设备上。恢复联网后或下次打开时会自动再试。".to_owned()
        }
        State::Interrupted(Some(kept)) => format!(
            "离线准备中断了，已存 {}。恢复联网后或下次打开时会自动继续。",
            portion(kept)
        ),
        State::Ready(kept) => format!(
            "可离线使用：应用和全部卡片都在本设备上（{} kB），没有网络也能打开这个网址。",
            kilobytes(kept.total)
        ),
        State::Impossible(NoOffline::Development) => {
            "这是开发版本，不会保存到设备上供离线使用。".to_owned()
        }
        State::Impossible(NoOffline::NotSecure) => {
            "这个网址不是 HTTPS，浏览器不允许离线使用。其他功能都正常，只是打开时需要网络。"
                .to_owned()
        }
        State::Impossible(NoOffline::Unsupported) => {
            "这个浏览器无法离线使用本应用（没有 Service Worker，有些隐私窗口就是这样）。其他功能都\
             正常，只是打开时需要网络。"
                .to_owned()
        }
        State::Impossible(NoOffline::Refused) => {
            "浏览器的设置不允许本页离线使用。其他功能都正常，只是打开时需要网络。".to_owned()
        }
    },
    ready: "可离线使用",
    progress: "离线准备进度",
    go_on: "现在继续",
    install: "安装",
    install_line: |install| match install {
        Install::Offered => "安装后，应用有自己的图标和窗口。",
        Install::Installed => "应用已安装在本设备上。",
        Install::ByShareMenu => {
            "在 iPhone 和 iPad 上：点“分享”，再点“添加到主屏幕”。安装后的应用从空的存储开始，请先\
             导出进度，安装后再导入。如果不安装，Safari 在 7 天没有访问本站后会删除它的数据。"
        }
        Install::ByBrowserMenu => {
            "有些浏览器可以在菜单里安装本应用。iPhone 和 iPad 上安装后从空的存储开始：请先导出进度，\
             安装后再导入。"
        }
    },
    newer_waits: "新版本已就绪。",
    newer_in_use: "另一个标签页已经在用新版本，本页还是旧版本。",
    take_over: "立即更新",
};

fn portion(kept: Kept) -> String {
    format!("{} / {} kB", kilobytes(kept.kept), kilobytes(kept.total))
}

fn kilobytes(bytes: u32) -> u32 {
    bytes.div_ceil(1_000)
}
