SELECT no, reached FROM stepped
