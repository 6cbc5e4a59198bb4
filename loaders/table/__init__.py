"""The table loader: a folder of CSV files or a workbook, one table a class."""
