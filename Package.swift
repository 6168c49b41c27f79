// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "klankbord",
  products: [.executable(name: "klankbord", targets: ["klankbord"])],
  targets: [
    // The two system libraries: a module map and shims each, found through pkg-config.
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    // Lowest first; arrows only point down.
    .target(name: "System"),
    .target(name: "Bytes"),
    .target(name: "Catalogue", dependencies: ["Bytes"]),
    .target(name: "Markup", dependencies: ["Bytes"]),
    .target(name: "XMLReading", dependencies: ["CLibXML2"]),
    .target(name: "Media", dependencies: ["Catalogue", "Bytes", "Markup", "XMLReading"]),
    .target(name: "SourceText", dependencies: ["Catalogue", "Bytes"]),
    .target(name: "FeedReading", dependencies: ["Catalogue", "XMLReading"]),
    .target(name: "Feeds", dependencies: ["Catalogue", "Markup", "Bytes"]),
    .target(name: "FeedRules", dependencies: ["Catalogue", "XMLReading", "Media", "Bytes"], exclude: ["Rules.md"]),
    .target(name: "Site", dependencies: ["Catalogue", "Markup", "Bytes"]),
    .target(name: "SQLite", dependencies: ["CSQLite"]),
    .target(name: "Register", dependencies: ["System", "Catalogue", "Bytes", "SQLite"]),
    .target(name: "Scanning", dependencies: ["System", "Bytes", "Catalogue"]),
    .target(
      name: "Publishing",
      dependencies: [
        "System", "Bytes", "Catalogue", "XMLReading", "Media", "SourceText", "FeedReading", "Feeds", "FeedRules",
        "Site", "Register", "Scanning",
      ]),
    .target(name: "Preview", dependencies: ["System", "Catalogue"]),
    .target(
      name: "Commands",
      dependencies: [
        "System", "Bytes", "Catalogue", "Markup", "SourceText", "FeedReading", "Register", "Scanning", "Publishing",
        "Preview",
      ]),
    .executableTarget(name: "klankbord", dependencies: ["Commands", "System"]),

    // Tests mirror targets.
    .target(name: "TestPrograms", path: "Tests/TestPrograms"),
    .target(name: "TestSeeds", path: "Tests/TestSeeds"),
    .target(
      name: "TestWorkspaces", dependencies: ["Catalogue", "Commands", "Register", "System"],
      path: "Tests/TestWorkspaces", exclude: ["fake-curl.sh"]),
    .testTarget(name: "BytesTests", dependencies: ["Bytes", "TestPrograms", "TestSeeds"]),
    .testTarget(name: "SystemTests", dependencies: ["System"]),
    .testTarget(name: "CatalogueTests", dependencies: ["Bytes", "Catalogue", "TestSeeds"]),
    .testTarget(name: "MediaTests", dependencies: ["Media", "Catalogue", "Bytes", "TestPrograms"]),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText", "Catalogue", "TestPrograms", "TestSeeds"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"]),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup", "Bytes", "TestPrograms", "TestSeeds"], exclude: ["CommonMark"]),
    .testTarget(name: "RegisterTests", dependencies: ["System", "Bytes", "Catalogue", "Register", "SQLite"]),
    .testTarget(name: "SiteTests", dependencies: ["Bytes", "Catalogue", "Site"], exclude: ["Golden"]),
    .testTarget(
      name: "FeedsTests",
      dependencies: ["Bytes", "Catalogue", "Feeds", "Markup", "TestPrograms", "TestSeeds", "XMLReading"],
      exclude: ["Golden"]),
    .testTarget(
      name: "FeedReadingTests", dependencies: ["Catalogue", "FeedReading", "Markup", "TestPrograms", "TestSeeds"]),
    .testTarget(
      name: "FeedRulesTests", dependencies: ["Bytes", "Catalogue", "FeedRules", "Media", "System", "XMLReading"]),
    .testTarget(
      name: "ScanningTests", dependencies: ["Bytes", "Catalogue", "Scanning", "System", "TestPrograms", "TestSeeds"]),
    .testTarget(name: "XMLReadingTests", dependencies: ["XMLReading"]),
    .testTarget(name: "PreviewTests", dependencies: ["Preview", "System", "Catalogue"]),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Bytes", "Catalogue", "Publishing", "Register", "System", "TestWorkspaces"]),
    .testTarget(
      name: "CommandsTests",
      dependencies: ["Bytes", "Catalogue", "Commands", "Register", "SQLite", "System", "TestWorkspaces"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
}
