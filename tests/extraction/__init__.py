"""Word, Excel, HTML, CSV and text: what stands in a file comes back, and where it stands."""
