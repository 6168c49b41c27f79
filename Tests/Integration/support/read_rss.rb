# Reads a feed on standard input with ruby-rss, validating, and prints its items as JSON.
# Unknown elements stay allowed: ruby-rss knows neither atom:link, which every feed must have, nor the podcast namespace.
require "json"
require "rss"
require "rss/itunes"

feed = RSS::Parser.parse($stdin.read.force_encoding("UTF-8"), validate: true)
items = feed.items.map do |item|
  duration = item.itunes_duration
  seconds = duration.hour * 3600 + duration.minute * 60 + duration.second
  enclosure = [item.enclosure.url, item.enclosure.length, item.enclosure.type]
  [item.guid.content, item.title, item.pubDate.to_i, seconds, enclosure]
end
puts JSON.generate(items)
